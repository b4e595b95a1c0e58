package org.linli.matching.resource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Books for a demand what was chosen for it, and gives it back; both may be repeated without harm. */
@Component
public class BookForDemand {

    private final Resources resources;
    private final ResourceProperties policy;
    private final Clock clock;

    BookForDemand(Resources resources, ResourceProperties policy, Clock clock) {
        this.resources = resources;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Books, in one conditional write of the resource; refuses when somebody else was faster or the booking was given back meanwhile.
     *
     * @param forOwner the office that asks also speaks for the owner, so nobody has to confirm
     */
    public void book(ResourceId id, Booking.Wish wish, boolean forOwner) {
        Instant now = clock.instant();
        resources.change(id, resource -> {
            Duration hold = policy.hold(resource.state().details().area());
            resource.reserve(wish, hold, now);
            Booking.Stage stage =
                    resource.booking(wish.id()).map(Booking::stage).orElse(Booking.Stage.RELEASED);
            if (!stage.live()) {
                throw new Rejected(new ResourceRejection.StageNotAllowed(stage, "RESERVE"));
            }
            if (forOwner && stage == Booking.Stage.HELD) {
                resource.confirm(wish.id(), now);
            }
        });
    }

    /** The work has begun for which a time was booked; repeating it changes nothing. */
    public void begin(ResourceId id, String bookingId) {
        Instant now = clock.instant();
        resources.change(id, resource -> resource.begin(bookingId, now));
    }

    public void giveBack(ResourceId id, String bookingId, Booking.Reason why) {
        Instant now = clock.instant();
        resources.change(id, resource -> resource.giveBack(bookingId, why, now));
    }
}
