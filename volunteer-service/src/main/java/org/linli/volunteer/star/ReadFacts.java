package org.linli.volunteer.star;

import java.time.Clock;
import org.linli.volunteer.complaints.UpheldComplaints;
import org.linli.volunteer.hours.Ledger;
import org.linli.volunteer.hours.LedgerEntry;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Asks ledger, register, complaints and the stars themselves what a decision about a star rests on. */
@Component
class ReadFacts {

    private final Ledger ledger;
    private final Volunteers volunteers;
    private final UpheldComplaints complaints;
    private final Stars stars;
    private final OnePerson person;
    private final Clock clock;

    ReadFacts(
            Ledger ledger,
            Volunteers volunteers,
            UpheldComplaints complaints,
            Stars stars,
            OnePerson person,
            Clock clock) {
        this.ledger = ledger;
        this.volunteers = volunteers;
        this.complaints = complaints;
        this.stars = stars;
        this.person = person;
        this.clock = clock;
    }

    StarFacts of(Star.State star) {
        VolunteerId volunteer = star.volunteer();
        return new StarFacts(
                minutes(volunteer),
                volunteers.get(volunteer).value().state().service().rating(),
                person.registrationsOf(volunteer).stream()
                        .mapToLong(registration -> complaints.countFor(
                                registration, Today.at(clock).getYear()))
                        .sum(),
                star.star() > 1
                        && stars.find(StarId.of(volunteer, star.star() - 1))
                                .filter(below -> below.value().state().status() == StarStatus.GRANTED)
                                .isPresent());
    }

    long minutes(VolunteerId volunteer) {
        return ledger.last(volunteer.value()).map(LedgerEntry::balance).orElse(0L);
    }
}
