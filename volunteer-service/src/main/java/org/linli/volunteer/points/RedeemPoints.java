package org.linli.volunteer.points;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** VOL-25: gives an item for points: points first, then the item's own decision, then — if it refused — the points back. */
@Component
public class RedeemPoints {

    private static final int AT_ONCE = 500;
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(1);
    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    /** What a volunteer got for how much, and what he has left. */
    public record Redeemed(String id, String itemId, long points, long balance) {}

    private final Catalogue catalogue;
    private final PointsLedger ledger;
    private final EnterPoints enter;
    private final Volunteers volunteers;
    private final FollowMergedPoints follow;
    private final Clock clock;

    RedeemPoints(
            Catalogue catalogue,
            PointsLedger ledger,
            EnterPoints enter,
            Volunteers volunteers,
            FollowMergedPoints follow,
            Clock clock) {
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.enter = enter;
        this.volunteers = volunteers;
        this.follow = follow;
        this.clock = clock;
    }

    public Redeemed handle(String redemption, String itemId, VolunteerId volunteer) {
        PointsEntry paid = ledger.find(payment(redemption)).orElseGet(() -> pay(redemption, itemId, volunteer));
        settle(paid);
        return new Redeemed(
                redemption,
                itemId,
                -paid.moved().points(),
                ledger.last(volunteer.value()).map(PointsEntry::balance).orElse(0L));
    }

    /** Settles what a crash left between the points and the item. */
    public void settleLeftBehind() {
        Instant now = Today.now(clock);
        for (PointsEntry paid : ledger.redeemed(now.minus(LOOKED_BACK), now.minus(LEFT_BEHIND), AT_ONCE)) {
            try {
                settle(paid);
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof PointsRejection.OutOfStock)) {
                    throw refused;
                }
                // the points are back, which is all there is to do
            }
        }
    }

    private PointsEntry pay(String redemption, String itemId, VolunteerId volunteer) {
        CatalogueItem item = catalogue.get(itemId).value();
        String area = volunteers.get(volunteer).value().state().area();
        if (!area.startsWith(item.state().area())) {
            throw new Rejected(new PointsRejection.UnknownItem());
        }
        item.requireAvailable();
        return enter.ifCovered(new Movement(
                payment(redemption),
                volunteer.value(),
                area,
                Movement.Kind.REDEEMED,
                -item.state().points(),
                Today.at(clock),
                itemId));
    }

    private void settle(PointsEntry paid) {
        Movement moved = paid.moved();
        String redemption = moved.id().substring(payment("").length());
        if (decided(redemption, moved) == CatalogueItem.Outcome.REFUSED) {
            enter.always(new Movement(
                    "refund/" + redemption,
                    moved.volunteerId(),
                    moved.area(),
                    Movement.Kind.REFUNDED,
                    -moved.points(),
                    Today.at(clock),
                    moved.reference()));
            follow.handle(new VolunteerId(moved.volunteerId()));
            throw new Rejected(new PointsRejection.OutOfStock());
        }
    }

    private CatalogueItem.Outcome decided(String redemption, Movement moved) {
        return Retry.whileStale(() -> {
            Versioned<CatalogueItem> item = catalogue.get(moved.reference());
            CatalogueItem.Outcome known = item.value().state().outcomes().get(redemption);
            if (known != null) {
                return known;
            }
            CatalogueItem.Outcome outcome = item.value()
                    .decide(redemption, moved.volunteerId(), moved.area(), -moved.points(), Today.at(clock));
            catalogue.save(item.value(), item.version());
            return outcome;
        });
    }

    private static String payment(String redemption) {
        return "redeem/" + redemption;
    }
}
