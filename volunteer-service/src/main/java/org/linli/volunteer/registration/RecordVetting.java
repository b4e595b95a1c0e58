package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Notes that a volunteer's records were queried and clear, and until when that opens child-facing work (SEC-13). */
@Component
public class RecordVetting {

    private final Volunteers volunteers;
    private final ChildWorkBars bars;
    private final Clock clock;

    public RecordVetting(Volunteers volunteers, ChildWorkBars bars, Clock clock) {
        this.volunteers = volunteers;
        this.bars = bars;
        this.clock = clock;
    }

    public Versioned<Volunteer> handle(VolunteerId id, long version, String by, LocalDate until) {
        Volunteer volunteer = volunteers.get(id).value();
        if (bars.barred(id)) {
            throw new Rejected(new VolunteerRejection.BarredFromChildWork());
        }
        volunteer.recordVetting(by, until, Today.at(clock));
        Versioned<Volunteer> vetted = volunteers.save(volunteer, version);
        bars.cleared(id, volunteer.state().area(), until, by);
        return vetted;
    }
}
