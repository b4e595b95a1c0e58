package org.linli.matching.onsiteservice;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.linli.matching.assignment.ActiveVolunteers;
import org.linli.matching.assignment.AssignmentRejection;
import org.linli.matching.assignment.Calendars;
import org.linli.matching.assignment.VolunteerCalendar;
import org.linli.matching.demand.Window;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/**
 * Pairs a volunteer with a slot for several weeks. The pairing is written first, then every day is booked in his calendar, the same
 * calendar that demands are confirmed against; when one day is taken all others are given back and the pairing is dropped. What a crash cuts
 * off is finished by the next look, for a booking that is made twice is one booking.
 */
@Component
public class PairOnsiteVolunteer {

    private final OnsiteServices services;
    private final Calendars calendars;
    private final ActiveVolunteers volunteers;
    private final Offices offices;

    PairOnsiteVolunteer(OnsiteServices services, Calendars calendars, ActiveVolunteers volunteers, Offices offices) {
        this.services = services;
        this.calendars = calendars;
        this.volunteers = volunteers;
        this.offices = offices;
    }

    /** Who comes to which slot, from when and for how many weeks. */
    public record Command(
            OnsiteServiceId id,
            long version,
            String pairing,
            String volunteerId,
            Slot slot,
            LocalDate from,
            int weeks,
            Caller by) {}

    public Versioned<OnsiteService> handle(Command command) {
        Offices.requireWorker(command.by());
        Versioned<OnsiteService> stored = services.get(command.id());
        Offices.requireWorker(command.by(), stored.value().state().area());
        Offices.requireVersion(stored, command.version());
        if (!volunteers.active(command.volunteerId())) {
            throw new Rejected(new AssignmentRejection.VolunteerNotActive());
        }
        Pairing pairing = stored.value()
                .pair(
                        command.pairing(),
                        command.volunteerId(),
                        command.slot(),
                        command.from(),
                        command.weeks(),
                        offices.today());
        services.save(stored.value(), command.version());
        settle(command.id(), pairing);
        return services.get(command.id());
    }

    /** Books every day, or none and drops the pairing. */
    void settle(OnsiteServiceId id, Pairing pairing) {
        try {
            for (LocalDate day : pairing.days()) {
                Window window = pairing.slot().on(day);
                calendars.book(
                        pairing.volunteerId(),
                        new VolunteerCalendar.Booking(
                                pairing.bookingOn(day), window.startsAt(), window.endsAt(), false),
                        offices.now());
            }
        } catch (Rejected promisedElsewhere) {
            release(pairing);
            change(id, service -> service.unpair(pairing.id()));
            throw promisedElsewhere;
        }
        change(id, service -> service.booked(pairing.id()));
    }

    /** Ends a pairing; the days ahead are the volunteer's own again. */
    public Versioned<OnsiteService> unpair(OnsiteServiceId id, long version, String pairing, Caller by) {
        Offices.requireWorker(by);
        Versioned<OnsiteService> stored = services.get(id);
        Offices.requireWorker(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        Pairing found = stored.value().state().pairings().stream()
                .filter(p -> p.id().equals(pairing))
                .findFirst()
                .orElseThrow(() -> new Rejected(new OnsiteRejection.NoSuchPairing()));
        release(found);
        stored.value().unpair(pairing);
        return services.save(stored.value(), version);
    }

    /** Gives back the days ahead of a service that ended; days that were served stay what they were. */
    void settleEnd(OnsiteService.State ended) {
        LocalDate today = offices.today();
        for (Pairing pairing : ended.pairings()) {
            if (!pairing.booked()) {
                pairing.daysFrom(today)
                        .forEach(day -> calendars.release(pairing.volunteerId(), pairing.bookingOn(day)));
            }
        }
        change(ended.id(), service -> service.settleEnd(today));
    }

    private void release(Pairing pairing) {
        for (LocalDate day : pairing.days()) {
            calendars.release(pairing.volunteerId(), pairing.bookingOn(day));
        }
    }

    private void change(OnsiteServiceId id, Consumer<OnsiteService> decide) {
        Retry.whileStale(() -> {
            Versioned<OnsiteService> stored = services.get(id);
            decide.accept(stored.value());
            return services.save(stored.value(), stored.version());
        });
    }
}
