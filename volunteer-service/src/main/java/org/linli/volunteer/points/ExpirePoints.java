package org.linli.volunteer.points;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/**
 * VOL-25: lets old points go. The oldest were spent first, so what is too old is everything earned until then less everything that ever left.
 */
@Component
public class ExpirePoints {

    private static final int AT_ONCE = 1000;

    private final PointsLedger ledger;
    private final EnterPoints enter;
    private final PointsPolicy policy;
    private final Clock clock;

    ExpirePoints(PointsLedger ledger, EnterPoints enter, PointsPolicy policy, Clock clock) {
        this.ledger = ledger;
        this.enter = enter;
        this.policy = policy;
        this.clock = clock;
    }

    public void sweep() {
        LocalDate today = Today.at(clock);
        policy.all().forEach(here -> sweep(here, today));
    }

    private void sweep(PointsPolicy here, LocalDate today) {
        LocalDate oldest = here.oldestKept(today);
        if (oldest == null) {
            return;
        }
        List<PointsLedger.Due> due =
                ledger.dueBefore(oldest, area -> policy.in(area).equals(here), AT_ONCE);
        for (PointsLedger.Due old : due) {
            enter.always(new Movement(
                    "expire/" + old.volunteerId() + "/" + today,
                    old.volunteerId(),
                    old.area(),
                    Movement.Kind.EXPIRED,
                    -old.points(),
                    today,
                    "expiry"));
        }
    }
}
