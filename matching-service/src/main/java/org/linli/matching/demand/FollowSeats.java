package org.linli.matching.demand;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/**
 * Lets a demand follow what happens to its assignments. Each fact is recorded once however often it is told, so the same news may come
 * straight after the assignment's write and again from the topic.
 */
@Component
public final class FollowSeats {

    private static final int ATTEMPTS = 8;

    private final Demands demands;
    private final Clock clock;

    FollowSeats(Demands demands, Clock clock) {
        this.demands = demands;
        this.clock = clock;
    }

    /** One seat of one demand. */
    public record SeatRef(DemandId demandId, String assignmentId, SeatRole role, String volunteerId) {}

    public void accepted(SeatRef seat) {
        follow(seat.demandId(), (d, now) -> d.seatAccepted(seat.assignmentId(), seat.role(), seat.volunteerId(), now));
    }

    public void freed(SeatRef seat) {
        follow(seat.demandId(), (d, now) -> d.seatFreed(seat.assignmentId(), now));
    }

    public void checkedIn(SeatRef seat) {
        follow(seat.demandId(), (d, now) -> d.seatCheckedIn(seat.assignmentId(), seat.role(), seat.volunteerId(), now));
    }

    public void served(SeatRef seat, int minutes) {
        follow(
                seat.demandId(),
                (d, now) -> d.seatServed(seat.assignmentId(), seat.role(), seat.volunteerId(), minutes, now));
    }

    private void follow(DemandId id, BiConsumer<Demand, Instant> fact) {
        for (int attempt = 1; ; attempt++) {
            Versioned<Demand> stored = demands.find(id).orElse(null);
            if (stored == null) {
                return;
            }
            fact.accept(stored.value(), clock.instant());
            if (stored.value().changes().isEmpty()) {
                return;
            }
            try {
                demands.save(stored.value(), stored.version());
                return;
            } catch (Rejected stale) {
                if (stale.rejection().category() != Category.STALE || attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }
}
