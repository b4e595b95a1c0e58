package org.linli.matching.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;

/** Disputes in every state, made by functions. The day is Friday 20 November 2026. */
final class DisputeFixtures {

    static final Instant NOW = OffsetDateTime.parse("2026-11-20T10:00:00+08:00").toInstant();
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String AREA = "620702002001";
    static final Set<String> BOTH = Set.of("p1", "p2");

    static final WorkingCalendar CALENDAR = new WorkingCalendar(PublishedHolidays.shipped());
    static final DisputeTerms TERMS = new DisputeTerms(DisputeTerms.STANDARD_LADDER, 1, 30, 1);
    static final DisputePolicy POLICY = new DisputePolicy(TERMS, Map.of());

    private DisputeFixtures() {}

    static DisputePolicy.Counting counting() {
        return POLICY.counting(AREA, CALENDAR);
    }

    static DisputeFile.Note note() {
        return new DisputeFile.Note("SESSION", "双方各执一词", "laojia", NOW);
    }

    static Dispute.Registration registration(Origin origin, PartyStance.Stance first, PartyStance.Stance second) {
        return new Dispute.Registration(
                new DisputeId("d1"),
                "TJ20261120-1",
                AREA,
                DisputeKind.NEIGHBOUR,
                origin,
                1,
                List.of(new PartyStance("p1", first), new PartyStance("p2", second)),
                new DisputeFile(
                        List.of(
                                new DisputeFile.Party("p1", "李建国", "13800138001", "1单元"),
                                new DisputeFile.Party("p2", "王秀兰", "13800138002", null)),
                        "楼上漏水浸湿楼下天花板",
                        "要求修复并赔偿",
                        List.of(),
                        null),
                "community");
    }

    static Dispute registered() {
        return Dispute.register(
                registration(Origin.PARTY, PartyStance.Stance.WANTS, PartyStance.Stance.PENDING), counting(), TODAY);
    }

    static Dispute consented() {
        Dispute dispute = registered();
        dispute.want("p2");
        return dispute;
    }

    static Dispute mediating() {
        return mediatingSince(TODAY);
    }

    static Dispute mediatingSince(LocalDate day) {
        Dispute dispute = Dispute.register(
                registration(Origin.PARTY, PartyStance.Stance.WANTS, PartyStance.Stance.WANTS), counting(), day);
        dispute.appoint("laojia", "p1", true, false, NOW);
        dispute.start(null, counting(), day);
        return dispute;
    }

    static void hold(Dispute dispute) {
        dispute.hold(
                new Sitting(
                        dispute.state().level(),
                        NOW,
                        dispute.state().mediators().getFirst(),
                        null),
                null,
                note(),
                TODAY,
                NOW);
    }

    static void agree(Dispute dispute, Agreement.Form form, DisputeFile.@Nullable Note note) {
        Agreement agreement = form == Agreement.Form.ORAL
                ? Agreement.oral(TODAY, TODAY.plusDays(20))
                : Agreement.written(TODAY, TODAY.plusDays(20));
        dispute.agree(agreement, new DisputeFile.AgreementText("修复并赔偿八百元", "一次付清"), note, counting(), TODAY);
    }

    static Dispute agreedInWriting() {
        Dispute dispute = mediating();
        hold(dispute);
        agree(dispute, Agreement.Form.WRITTEN, null);
        return dispute;
    }

    static Dispute agreedOrally() {
        Dispute dispute = mediating();
        hold(dispute);
        agree(dispute, Agreement.Form.ORAL, note());
        return dispute;
    }

    static Dispute performing() {
        Dispute dispute = agreedOrally();
        dispute.perform(TODAY.plusDays(10), counting(), TODAY);
        return dispute;
    }

    static void escalate(Dispute dispute, EscalationReason reason) {
        dispute.escalate(reason, note(), TERMS, counting(), TODAY, NOW);
    }

    /** A dispute as it is loaded in that status, without changes. */
    static Dispute in(DisputeStatus status) {
        Dispute dispute =
                switch (status) {
                    case REGISTERED -> registered();
                    case CONSENTED -> withMediator(consented());
                    case REFUSED -> {
                        Dispute d = registered();
                        d.refuse("p2", note());
                        yield d;
                    }
                    case MEDIATING -> {
                        Dispute d = mediating();
                        hold(d);
                        yield d;
                    }
                    case AGREED -> agreedOrally();
                    case JUDICIAL_CONFIRM -> {
                        Dispute d = agreedOrally();
                        d.askCourt(BOTH, counting(), TODAY);
                        yield d;
                    }
                    case PERFORMING -> performing();
                    case FULFILLED -> {
                        Dispute d = performing();
                        d.fulfil(note());
                        yield d;
                    }
                    case BREACHED -> {
                        Dispute d = performing();
                        d.breach(note());
                        yield d;
                    }
                    case FAILED -> {
                        Dispute d = mediating();
                        d.fail(EnumSet.allOf(Way.class), note(), counting(), TODAY);
                        yield d;
                    }
                    case ESCALATED -> {
                        Dispute d = consented();
                        escalate(d, EscalationReason.RISK);
                        yield withMediator(d);
                    }
                    case REPORTED_POLICE -> {
                        Dispute d = mediating();
                        d.reportPolice("东街派出所", note(), NOW);
                        yield d;
                    }
                };
        return Dispute.of(dispute.state());
    }

    private static Dispute withMediator(Dispute dispute) {
        dispute.appoint("laojia", "OFFICE", true, false, NOW);
        return dispute;
    }
}
