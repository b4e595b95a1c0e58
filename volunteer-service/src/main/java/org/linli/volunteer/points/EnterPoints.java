package org.linli.volunteer.points;

import java.time.Clock;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Enters points into the ledger, once; who pays must have them at that very place of his account. */
@Component
class EnterPoints {

    private static final int ATTEMPTS = 50;

    private final PointsLedger ledger;
    private final Clock clock;

    EnterPoints(PointsLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Enters what happens whether the account can bear it or not, such as a correction. */
    PointsEntry always(Movement movement) {
        return enter(movement, false);
    }

    /** Enters what the account must be able to pay. */
    PointsEntry ifCovered(Movement movement) {
        return enter(movement, true);
    }

    private PointsEntry enter(Movement movement, boolean covered) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var known = ledger.find(movement.id());
            if (known.isPresent()) {
                return known.get();
            }
            PointsEntry next =
                    PointsEntry.after(ledger.last(movement.volunteerId()).orElse(null), movement, Today.now(clock));
            if (covered && next.balance() < 0) {
                throw new Rejected(new PointsRejection.TooFew(-next.balance()));
            }
            switch (ledger.add(next)) {
                case NEW -> {
                    return next;
                }
                case KNOWN, PLACE_TAKEN -> {
                    // somebody else wrote a line of this account meanwhile: look again
                }
            }
        }
        throw new IllegalStateException("the points of " + movement.volunteerId() + " are written to without rest");
    }
}
