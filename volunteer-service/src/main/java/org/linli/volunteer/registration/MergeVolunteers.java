package org.linli.volunteer.registration;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Ends a second registration of one person; what belongs to it follows to the one that is kept, by events. */
@Component
public class MergeVolunteers {

    private final Volunteers volunteers;
    private final Clock clock;

    public MergeVolunteers(Volunteers volunteers, Clock clock) {
        this.volunteers = volunteers;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, VolunteerId keptId, String by) {
        Volunteer merged = volunteers.get(id).value();
        Volunteer kept = volunteers.get(keptId).value();
        if (!id.equals(keptId) && kept.state().dossier().endedAt() != null) {
            throw new Rejected(new VolunteerRejection.KeptHasEnded(kept.state().status()));
        }
        merged.mergeInto(keptId, by, Today.now(clock));
        return volunteers.save(merged, version);
    }
}
