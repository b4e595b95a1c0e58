package org.linli.matching.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.matching.demand.Window;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;

/** What the three circles came to: minutes of use, uses, takings and discounts, from the service's own events. */
public class CircleFigures {

    private final Rollups rollups;

    CircleFigures(Rollups rollups) {
        this.rollups = rollups;
    }

    /** The figures of one circle; money in fen. */
    public record OfCircle(Circle circle, long uses, long minutes, long seats, long takingsFen, long discountFen) {}

    /** Counts a use once; other stages count nothing. */
    public void add(ReceivedEvent<ResourceBookingChangedV1> event) {
        ResourceBookingChangedV1 b = event.data();
        if (!b.stage().equals(Booking.Stage.USED.name())) {
            return;
        }
        var day = event.time().atZone(Window.ZONE).toLocalDate();
        rollups.add(
                event,
                List.of(
                        new Rollups.Delta(b.area(), day, b.circle() + ".uses", 1),
                        new Rollups.Delta(b.area(), day, b.circle() + ".minutes", minutes(b.startsAt(), b.endsAt())),
                        new Rollups.Delta(b.area(), day, b.circle() + ".seats", b.seats()),
                        new Rollups.Delta(b.area(), day, b.circle() + ".takings", b.takingsFen()),
                        new Rollups.Delta(b.area(), day, b.circle() + ".discount", b.discountFen())));
    }

    public List<OfCircle> of(String areaPrefix) {
        Map<String, Long> sums = rollups.totals(areaPrefix);
        return Arrays.stream(Circle.values())
                .map(c -> new OfCircle(
                        c,
                        sums.getOrDefault(c + ".uses", 0L),
                        sums.getOrDefault(c + ".minutes", 0L),
                        sums.getOrDefault(c + ".seats", 0L),
                        sums.getOrDefault(c + ".takings", 0L),
                        sums.getOrDefault(c + ".discount", 0L)))
                .toList();
    }

    private static long minutes(
            @org.jspecify.annotations.Nullable Instant startsAt, @org.jspecify.annotations.Nullable Instant endsAt) {
        return startsAt == null || endsAt == null
                ? 0
                : Duration.between(startsAt, endsAt).toMinutes();
    }
}
