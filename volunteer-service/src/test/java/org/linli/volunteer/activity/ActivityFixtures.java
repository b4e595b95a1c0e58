package org.linli.volunteer.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.registration.VolunteerId;

/** Activities for tests. */
public final class ActivityFixtures {

    public static final String AREA = "330411003005";
    public static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    /** 09:00 in Asia/Shanghai. */
    public static final Instant START = Instant.parse("2026-12-01T01:00:00Z");

    private ActivityFixtures() {}

    /** Details with some of them changed. */
    public record Wish(
            ActivityKind kind,
            Requirements requirements,
            boolean emergency,
            @Nullable String commandPost,
            Circumstances circumstances,
            @Nullable String agreementForm,
            int payFen,
            int subsidyFen,
            @Nullable Point point) {

        public Wish kind(ActivityKind other) {
            return new Wish(
                    other,
                    requirements,
                    emergency,
                    commandPost,
                    circumstances,
                    agreementForm,
                    payFen,
                    subsidyFen,
                    point);
        }

        public Wish requirements(Requirements other) {
            return new Wish(
                    kind, other, emergency, commandPost, circumstances, agreementForm, payFen, subsidyFen, point);
        }

        public Wish emergency(@Nullable String post) {
            return new Wish(kind, requirements, true, post, circumstances, agreementForm, payFen, subsidyFen, point);
        }

        public Wish circumstances(Circumstances other) {
            return new Wish(
                    kind, requirements, emergency, commandPost, other, agreementForm, payFen, subsidyFen, point);
        }

        public Wish agreement(@Nullable String form) {
            return new Wish(kind, requirements, emergency, commandPost, circumstances, form, payFen, subsidyFen, point);
        }

        public Wish money(int pay, int subsidy) {
            return new Wish(
                    kind, requirements, emergency, commandPost, circumstances, agreementForm, pay, subsidy, point);
        }

        public Wish point(@Nullable Point other) {
            return new Wish(
                    kind,
                    requirements,
                    emergency,
                    commandPost,
                    circumstances,
                    agreementForm,
                    payFen,
                    subsidyFen,
                    other);
        }
    }

    public static Details details(UnaryOperator<Wish> change) {
        Wish w = change.apply(new Wish(
                ActivityKind.SERVICE, Requirements.none(), false, null, Circumstances.ordinary(), null, 0, 0, null));
        return new Details(
                w.kind(),
                null,
                null,
                null,
                null,
                "",
                w.requirements(),
                w.emergency(),
                w.commandPost(),
                w.circumstances(),
                w.agreementForm(),
                w.payFen(),
                w.subsidyFen(),
                w.point(),
                null,
                null);
    }

    public static Notice notice(int capacity, boolean dangerous, Instant start) {
        return notice("清理河道", start, start.plus(Duration.ofHours(3)), capacity, dangerous);
    }

    public static Notice notice(String title, Instant start, Instant end, int capacity, boolean dangerous) {
        return new Notice(title, "内容", "地点", "", "无", "工具", start, end, capacity, dangerous);
    }

    public static Activity.State published(Notice notice, Details details, List<VolunteerId> seats) {
        return state(ActivityStatus.PUBLISHED, notice, details, null, seats, List.of());
    }

    public static Activity.State state(
            ActivityStatus status,
            Notice notice,
            Details details,
            @Nullable Insurance insurance,
            List<VolunteerId> seats,
            List<VolunteerId> line) {
        return new Activity.State(
                new ActivityId("a-1"),
                AREA,
                notice,
                details,
                insurance,
                null,
                status,
                seats,
                line,
                "officer",
                NOW,
                status == ActivityStatus.PUBLISHED,
                null);
    }

    /** Zhejiang asks for agreements, everybody else when a party asks. */
    public static PublishingPolicy policy() {
        return new PublishingPolicy(
                Map.of(
                        "33",
                        new AgreementProfile(
                                Set.of(
                                        AgreementCase.DANGER,
                                        AgreementCase.FOREIGN_RELATED,
                                        AgreementCase.LONG_TERM,
                                        AgreementCase.LARGE_EVENT,
                                        AgreementCase.OUTSIDE_PROVINCE,
                                        AgreementCase.ASKED_FOR),
                                1000),
                        "11",
                        new AgreementProfile(Set.of(AgreementCase.HIGH_STRAIN), 1000)),
                new AgreementProfile(Set.of(AgreementCase.ASKED_FOR), 1000),
                List.of("补录"));
    }
}
