package org.linli.volunteer.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/**
 * Brings the service of a merged registration, and its clearance for work with children, into the one that is kept, once, however often it is
 * heard. SEC-13: a hit under either bars the person.
 */
@Component
public class AbsorbMerged {

    private final Volunteers volunteers;

    private final ChildWorkBars bars;

    public AbsorbMerged(Volunteers volunteers, ChildWorkBars bars) {
        this.volunteers = volunteers;
        this.bars = bars;
    }

    public void handle(VolunteerId merged, VolunteerId into, Consumed consumed) {
        Volunteer.State gone = volunteers.get(merged).value().state();
        Versioned<Volunteer> kept = volunteers.get(into);
        if (kept.value().absorb(merged, gone.service())) {
            kept.value().followVetting(clearedUntil(gone, kept.value().state()));
            volunteers.save(kept.value(), kept.version(), consumed);
        }
    }

    private @Nullable LocalDate clearedUntil(Volunteer.State gone, Volunteer.State kept) {
        LocalDate one = gone.vettedUntil();
        LocalDate two = kept.vettedUntil();
        if (bars.barred(gone.id()) || bars.barred(kept.id())) {
            return null;
        }
        return one != null && (two == null || one.isAfter(two)) ? one : two;
    }
}
