package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Erases, at the person's wish, what need not be kept of one who has left (SEC-02), and says what is kept, why and until when (VOL-21). */
@Component
public class EraseVolunteer {

    /** What came of it; {@code keptUntil} when the basics of a record of service must stay. */
    public record Erasure(Versioned<Volunteer> volunteer, Optional<LocalDate> keptUntil) {}

    private final Volunteers volunteers;
    private final RegistrationSettings settings;
    private final Clock clock;

    public EraseVolunteer(Volunteers volunteers, RegistrationSettings settings, Clock clock) {
        this.volunteers = volunteers;
        this.settings = settings;
        this.clock = clock;
    }

    public Erasure handle(VolunteerId id, long version) {
        Volunteer volunteer = volunteers.get(id).value();
        Optional<LocalDate> keptUntil = volunteer.erase(settings.keptYears(), Today.at(clock));
        return new Erasure(volunteers.save(volunteer, version), keptUntil);
    }
}
