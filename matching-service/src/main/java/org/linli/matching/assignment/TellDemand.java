package org.linli.matching.assignment;

import org.linli.matching.demand.FollowSeats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries what became of an assignment to its demand and to the person's calendar. It may run twice: at once after the write, so that
 * people see it, and again from the topic, so that a crash in between loses nothing.
 */
@Component
public final class TellDemand {

    private static final Logger LOG = LoggerFactory.getLogger(TellDemand.class);

    private final FollowSeats seats;
    private final Calendars calendars;

    TellDemand(FollowSeats seats, Calendars calendars) {
        this.seats = seats;
        this.calendars = calendars;
    }

    /** Like {@link #now}, except that a failure is left to the topic. */
    void soon(AssignmentState state) {
        try {
            now(state);
        } catch (RuntimeException laterFromTheTopic) {
            LOG.warn("assignment {} tells its demand later: {}", state.id(), laterFromTheTopic.toString());
        }
    }

    /** Brings demand and calendar in line with the assignment. */
    public void now(AssignmentState state) {
        FollowSeats.SeatRef seat =
                new FollowSeats.SeatRef(state.job().demandId(), state.id().value(), state.role(), state.volunteerId());
        switch (state.status()) {
            case PROPOSED, CONFIRMED -> {
                // the demand knows of the proposal since the plan
            }
            case ACCEPTED -> seats.accepted(seat);
            case DECLINED, EXPIRED, WITHDRAWN, CANCELLED, MISSED -> {
                calendars.release(state.volunteerId(), state.id().value());
                seats.freed(seat);
            }
            case CHECKED_IN -> seats.checkedIn(seat);
            case SERVED, CREDITED -> seats.served(seat, state.minutes());
        }
    }
}
