package org.linli.matching.dispute;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.springframework.stereotype.Component;

/**
 * How every move on a dispute goes: existence, who, version, rule, write — in that order. MAT-12: only its mediators and the officers of the
 * level on which it stands have it in their hands.
 */
@Component
final class DisputeDesk {

    static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Disputes disputes;
    private final DisputePolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DisputeDesk(Disputes disputes, DisputePolicy policy, WorkingCalendar calendar, Clock clock) {
        this.disputes = disputes;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A move of one of its mediators or of the officers of its level. */
    Versioned<Dispute> move(DisputeId id, long version, Caller by, Consumer<Dispute> decide) {
        Versioned<Dispute> stored = disputes.get(id);
        requireHands(stored.value(), by);
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        decide.accept(stored.value());
        return disputes.save(stored.value(), version);
    }

    void requireHands(Dispute dispute, Caller by) {
        DisputeState state = dispute.state();
        if (state.mediatedBy(by.subject())) {
            return;
        }
        by.requireRole(policy.terms(state.area()).rung(state.level()).role());
        by.requireArea(state.area());
    }

    DisputePolicy.Counting counting(String area) {
        return policy.counting(area, calendar);
    }

    DisputePolicy.Counting counting(Dispute dispute) {
        return counting(dispute.state().area());
    }

    DisputeTerms terms(Dispute dispute) {
        return policy.terms(dispute.state().area());
    }

    DisputeFile.Note note(String occasion, String text, Caller by) {
        return new DisputeFile.Note(occasion, text, by.subject(), now());
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Zones.CHINA));
    }

    Instant now() {
        return clock.instant();
    }
}
