package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.signup.SignUpFixtures.EIGHT;
import static org.linli.volunteer.signup.SignUpFixtures.attendance;
import static org.linli.volunteer.signup.SignUpFixtures.emptyDay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.ActivityId;

/** Whatever is done to a day in whatever order, its entries for the ledger add up to the minutes that count, record by record. */
@Rule("VOL-20")
class HoursWalkTests {

    private static final HoursPolicy POLICY = HoursPolicy.standard();
    private static final Instant NEXT_NOON = EIGHT.plus(Duration.ofHours(28));
    private static final int PROVINCE_DIGITS = 2;

    @Test
    void keepsEntriesEqualToTheMinutesThatCount() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            ServiceDay day = emptyDay();
            Instant now = EIGHT;
            for (int step = 0; step < 40; step++) {
                now = now.plusSeconds(random.nextInt(2400));
                List<Session> before = day.sessions();
                int changes = day.changes().size();
                try {
                    step(day, random, step, now);
                } catch (Rejected refusal) {
                    assertThat(day.sessions()).as("seed " + seed).isEqualTo(before);
                    assertThat(day.changes()).as("seed " + seed).hasSize(changes);
                }
                holds(day, "seed " + seed + ", step " + step);
            }
        }
    }

    private static void step(ServiceDay day, Random random, int step, Instant now) {
        String activity = "a-" + random.nextInt(3);
        switch (random.nextInt(8)) {
            case 0, 1 -> day.checkIn(new SessionId("x" + step), attendance("s-" + activity, activity), now, POLICY);
            case 2, 3 -> day.checkOut(new SignUpId("s-" + activity), now, POLICY);
            case 4 -> day.approve(any(day, random), "officer", now);
            case 5 -> {
                Instant from = EIGHT.plus(Duration.ofMinutes(random.nextInt(800)));
                day.correct(
                        any(day, random),
                        amendment(random),
                        from,
                        from.plus(Duration.ofMinutes(random.nextInt(300))),
                        List.of(),
                        NEXT_NOON,
                        POLICY);
            }
            case 6 -> day.revoke(any(day, random), amendment(random), now);
            default -> {
                Instant from = EIGHT.plus(Duration.ofMinutes(random.nextInt(800)));
                day.enterLate(
                        new LateService(
                                "l-" + random.nextInt(6),
                                day.id().volunteer(),
                                new ActivityId(activity),
                                "探访",
                                "330411003005",
                                null,
                                from,
                                from.plus(Duration.ofMinutes(1 + random.nextInt(200))),
                                new DecideHours.Approver("second", PROVINCE_DIGITS)),
                        List.of(),
                        NEXT_NOON,
                        POLICY);
            }
        }
    }

    /** Few request ids, so that the same one comes again. */
    private static Amendment amendment(Random random) {
        return new Amendment("r-" + random.nextInt(20), new DecideHours.Approver("officer", PROVINCE_DIGITS), "时间有误");
    }

    private static SessionId any(ServiceDay day, Random random) {
        List<Session> sessions = day.sessions();
        return sessions.isEmpty()
                ? new SessionId("none")
                : sessions.get(random.nextInt(sessions.size())).id();
    }

    private static void holds(ServiceDay day, String walk) {
        Map<String, Integer> sums = new HashMap<>();
        List<String> entries = new ArrayList<>();
        PublishedSignUpEvents.of(day).stream()
                .filter(HoursRecordedV1.class::isInstance)
                .map(HoursRecordedV1.class::cast)
                .forEach(entry -> {
                    entries.add(entry.entryId());
                    sums.merge(entry.entryId().replaceAll("\\..*", ""), entry.minutes(), Integer::sum);
                });
        assertThat(entries).as(walk).doesNotHaveDuplicates();
        for (Session session : day.sessions()) {
            int counting = session.status().counts() ? session.minutes() : 0;
            assertThat(sums.getOrDefault(session.id().value(), 0))
                    .as(walk + ", record " + session.id())
                    .isEqualTo(counting);
        }
    }
}
