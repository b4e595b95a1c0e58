package org.linli.matching.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandFixtures;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.SeatRole;

/** Assignments in every state, made by functions. */
public final class AssignmentFixtures {

    public static final Instant NOW = DemandFixtures.NOW;
    public static final Duration OFFICES = Duration.ofDays(3);
    public static final Duration VOLUNTEERS = Duration.ofDays(2);

    private AssignmentFixtures() {}

    public static Job job() {
        return jobAt(DemandFixtures.SATURDAY_MORNING.startsAt(), DemandFixtures.SATURDAY_MORNING.endsAt());
    }

    public static Job jobAt(Instant start, Instant end) {
        return new Job(new DemandId("d1"), "330411003001", "邻里纠纷调解", DemandClass.DISPUTE, start, end, 2, false);
    }

    public static Assignment proposed() {
        return proposed(job());
    }

    public static Assignment proposed(Job job) {
        return Assignment.propose(
                new AssignmentId("a1"),
                "p1",
                "v1",
                SeatRole.VOLUNTEER,
                job,
                new Fit(40, 20, 15, 10, 10, List.of(Reason.of("reason.same-community"))),
                OFFICES,
                NOW);
    }

    public static Assignment confirmed() {
        Assignment a = proposed();
        a.confirm("officer", VOLUNTEERS, NOW);
        return a;
    }

    /** An assignment in the given state, as it comes from the store. */
    public static Assignment in(AssignmentStatus status) {
        Assignment a = confirmed();
        switch (status) {
            case PROPOSED -> a = proposed();
            case CONFIRMED -> {
                // it is
            }
            case ACCEPTED -> a.accept(NOW);
            case DECLINED -> a.decline(null, NOW);
            case EXPIRED -> a.expire(a.state().dueAt());
            case WITHDRAWN -> a.withdraw(NOW);
            case CANCELLED -> {
                a.accept(NOW);
                a.cancel(null, NOW);
            }
            case MISSED -> {
                a.accept(NOW);
                a.missed(NOW);
            }
            case CHECKED_IN -> {
                a.accept(NOW);
                a.checkedIn(NOW);
            }
            case SERVED -> {
                a.accept(NOW);
                a.served(NOW, 60);
            }
            case CREDITED -> {
                a.accept(NOW);
                a.credited(60);
            }
        }
        return Assignment.of(a.state());
    }
}
