package org.linli.matching.resource;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.contracts.matching.ResourceStatusChangedV1;

/** Decides which facts about a resource others hear of, and in what words. */
public final class PublishedResourceEvents {

    private PublishedResourceEvents() {}

    public static List<PublishedEvent> of(Resource resource) {
        Resource.State state = resource.state();
        List<PublishedEvent> events = new ArrayList<>();
        for (Resource.Change change : resource.changes()) {
            switch (change.event()) {
                case ResourceEvent.Offered _ -> events.add(status(state, null, ResourceStatus.OFFERED));
                case ResourceEvent.BookingChanged e -> events.add(booking(state, e.booking()));
                case ResourceEvent.Checked _,
                        ResourceEvent.Published _,
                        ResourceEvent.Restocked _,
                        ResourceEvent.OpeningChanged _,
                        ResourceEvent.Retired _ -> {
                    // the change of status below says all that others need
                }
            }
            if (change.from() != change.to()) {
                events.add(status(state, change.from(), change.to()));
            }
        }
        return events;
    }

    private static ResourceStatusChangedV1 status(
            Resource.State state, @org.jspecify.annotations.Nullable ResourceStatus from, ResourceStatus to) {
        ResourceDetails d = state.details();
        return new ResourceStatusChangedV1(
                state.id().value(),
                d.area(),
                d.kind().name(),
                d.circle().name(),
                d.price().mode().name(),
                d.owner().department().orElse(null),
                from == null ? null : from.name(),
                to.name());
    }

    private static ResourceBookingChangedV1 booking(Resource.State state, Booking b) {
        ResourceDetails d = state.details();
        return new ResourceBookingChangedV1(
                state.id().value(),
                b.id(),
                d.area(),
                d.kind().name(),
                d.circle().name(),
                d.owner().department().orElse(null),
                b.demandId(),
                b.stage().name(),
                b.reason() == null ? null : b.reason().name(),
                b.startsAt(),
                b.endsAt(),
                b.quantity(),
                b.seats(),
                b.freeSeats(),
                b.takingsFen(),
                b.discountFen());
    }
}
