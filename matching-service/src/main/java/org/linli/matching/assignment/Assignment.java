package org.linli.matching.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.SeatRole;
import org.linli.platform.problem.Rejected;

/**
 * One person's seat and the only place where it changes. News from the service itself (checked in, out, credited) may come twice, late
 * or in another order; those methods are total.
 */
public final class Assignment {

    static final String WITHDRAWN = "WITHDRAWN";
    static final String SUPERSEDED = "SUPERSEDED";
    static final String VOLUNTEER_LEFT = "VOLUNTEER_LEFT";
    static final String PLACE_ENDED = "PLACE_ENDED";

    private AssignmentState state;
    private final List<AssignmentEvent> changes = new ArrayList<>();

    private Assignment(AssignmentState state) {
        this.state = state;
    }

    /** A plan proposes a person; the office has until {@code dueAt}, and never longer than until the work begins. */
    public static Assignment propose(
            AssignmentId id,
            String planId,
            String volunteerId,
            SeatRole role,
            Job job,
            Fit fit,
            Duration patience,
            Instant now) {
        return new Assignment(new AssignmentState(
                id,
                planId,
                volunteerId,
                role,
                job,
                fit,
                AssignmentStatus.PROPOSED,
                now,
                earlier(now.plus(patience), job.startsAt()),
                null,
                null,
                null,
                null,
                null,
                null,
                0));
    }

    /** The assignment as it was stored. */
    public static Assignment of(AssignmentState state) {
        return new Assignment(state);
    }

    public AssignmentState state() {
        return state;
    }

    public List<AssignmentEvent> changes() {
        return List.copyOf(changes);
    }

    /** An office stands behind the proposal; the volunteer is asked and has {@code patience} to answer. */
    public void confirm(String by, Duration patience, Instant now) {
        permit(AssignmentMove.CONFIRM);
        refuseIf(!now.isBefore(state.dueAt()), AssignmentRejection.TooLate::new);
        record(new AssignmentEvent.Confirmed(
                by, earlier(now.plus(patience), state.job().startsAt()), now));
    }

    public void accept(Instant now) {
        permit(AssignmentMove.ACCEPT);
        refuseIf(!now.isBefore(state.dueAt()), AssignmentRejection.TooLate::new);
        record(new AssignmentEvent.Accepted(now));
    }

    /** VOL-10: nobody is forced; a no needs no reason and is possible until the offer lapses. */
    public void decline(@Nullable String reason, Instant now) {
        permit(AssignmentMove.DECLINE);
        record(new AssignmentEvent.Declined(reason, now));
    }

    public void expire(Instant now) {
        permit(AssignmentMove.EXPIRE);
        refuseIf(now.isBefore(state.dueAt()), AssignmentRejection.NotDue::new);
        record(new AssignmentEvent.Expired(now));
    }

    /** The service or an office takes the place back; whoever said yes is relied on once the work has begun. */
    public void withdraw(Instant now) {
        withdraw(WITHDRAWN, now);
    }

    /** The person cannot be had any more at that time, so somebody else is looked for. */
    public void supersede(Instant now) {
        withdraw(SUPERSEDED, now);
    }

    private void withdraw(String reason, Instant now) {
        permit(AssignmentMove.WITHDRAW);
        refuseIf(state.status() == AssignmentStatus.ACCEPTED && begun(now), AssignmentRejection.TooLate::new);
        record(new AssignmentEvent.Withdrawn(reason, now));
    }

    /** VOL-11: he tells before the work begins that he is not coming. */
    public void cancel(@Nullable String reason, Instant now) {
        permit(AssignmentMove.CANCEL);
        refuseIf(begun(now), AssignmentRejection.TooLate::new);
        record(new AssignmentEvent.Cancelled(reason, now));
    }

    private boolean begun(Instant now) {
        return !now.isBefore(state.job().startsAt());
    }

    /** The person was suspended, left or was merged into another registration. */
    void volunteerLeft(Instant at) {
        if (AssignmentMove.WITHDRAW.allowedFrom(state.status())) {
            record(new AssignmentEvent.Withdrawn(VOLUNTEER_LEFT, at));
        }
    }

    /** The place was given back in volunteer-service: by himself, or by an office or the service for him. */
    void placeGivenBack(GivenBack how, Instant at) {
        if (AssignmentMove.CANCEL.allowedFrom(state.status())) {
            record(
                    switch (how) {
                        case BY_VOLUNTEER -> new AssignmentEvent.Cancelled(null, at);
                        case BY_OFFICE -> new AssignmentEvent.Withdrawn(PLACE_ENDED, at);
                        case VOLUNTEER_LEFT -> new AssignmentEvent.Withdrawn(VOLUNTEER_LEFT, at);
                    });
        }
    }

    /** He was expected and did not come. */
    void missed(Instant at) {
        if (AssignmentMove.MISS.allowedFrom(state.status())) {
            record(new AssignmentEvent.Missed(at));
        }
    }

    public void checkedIn(Instant at) {
        if (AssignmentMove.CHECK_IN.allowedFrom(state.status())) {
            record(new AssignmentEvent.CheckedIn(at));
        }
    }

    public void served(Instant at, int minutes) {
        if (AssignmentMove.SERVE.allowedFrom(state.status())) {
            record(new AssignmentEvent.Served(at, minutes));
        }
    }

    /** Entries of the hours ledger add up; the caller keeps each from being told twice. */
    public void credited(int minutes) {
        if (AssignmentMove.CREDIT.allowedFrom(state.status())) {
            record(new AssignmentEvent.Credited(minutes));
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private void permit(AssignmentMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new AssignmentRejection.NotAllowed(state.status(), move));
    }

    private static void refuseIf(boolean broken, Supplier<AssignmentRejection> rejection) {
        if (broken) {
            throw new Rejected(rejection.get());
        }
    }

    private void record(AssignmentEvent event) {
        state = apply(event);
        changes.add(event);
    }

    private AssignmentState apply(AssignmentEvent event) {
        return switch (event) {
            case AssignmentEvent.Confirmed e ->
                state.with(AssignmentMove.CONFIRM.to()).withConfirmation(e.by(), e.at(), e.dueAt());
            case AssignmentEvent.Accepted e ->
                state.with(AssignmentMove.ACCEPT.to()).withAnswer(null, e.at());
            case AssignmentEvent.Declined e ->
                state.with(AssignmentMove.DECLINE.to()).withAnswer(e.reason(), e.at());
            case AssignmentEvent.Expired _ -> state.with(AssignmentMove.EXPIRE.to());
            case AssignmentEvent.Withdrawn _ -> state.with(AssignmentMove.WITHDRAW.to());
            case AssignmentEvent.Cancelled e ->
                state.with(AssignmentMove.CANCEL.to()).withAnswer(e.reason(), e.at());
            case AssignmentEvent.Missed _ -> state.with(AssignmentMove.MISS.to());
            case AssignmentEvent.CheckedIn e ->
                state.with(AssignmentMove.CHECK_IN.to()).withService(e.at(), state.checkedOutAt(), state.minutes());
            case AssignmentEvent.Served e ->
                state.with(AssignmentMove.SERVE.to()).withService(state.checkedInAt(), e.at(), e.minutes());
            case AssignmentEvent.Credited e ->
                state.with(AssignmentMove.CREDIT.to())
                        .withService(
                                state.checkedInAt(),
                                state.checkedOutAt(),
                                // the first entry replaces what the check-out announced, later ones correct it
                                state.status() == AssignmentStatus.CREDITED
                                        ? state.minutes() + e.minutes()
                                        : e.minutes());
        };
    }
}
