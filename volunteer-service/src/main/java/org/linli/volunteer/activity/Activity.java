package org.linli.volunteer.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;

/** Decides whether an activity may open, and gives its seats. */
public final class Activity {

    private static final String LATE_ENTRY = "补录";

    /** Everything an activity is restored from; {@code seats} are the volunteers who have one. */
    public record State(
            ActivityId id,
            String area,
            Notice notice,
            @Nullable Insurance insurance,
            @Nullable String demandId,
            ActivityStatus status,
            List<VolunteerId> seats,
            String createdBy,
            Instant createdAt,
            boolean published) {

        public State {
            seats = List.copyOf(seats);
        }

        State in(ActivityStatus next) {
            return new State(
                    id,
                    area,
                    notice,
                    insurance,
                    demandId,
                    next,
                    seats,
                    createdBy,
                    createdAt,
                    published || next == ActivityStatus.PUBLISHED);
        }

        State seating(SequencedSet<VolunteerId> taken) {
            return new State(
                    id, area, notice, insurance, demandId, status, List.copyOf(taken), createdBy, createdAt, published);
        }
    }

    private State state;
    private final List<ActivityEvent> changes = new ArrayList<>();

    private Activity(State state) {
        this.state = state;
    }

    public static Activity restore(State state) {
        return new Activity(state);
    }

    /** Writes an activity down; what its notice lacks may be added until it is published. */
    static Activity draft(
            ActivityId id, String area, Notice notice, @Nullable Insurance insurance, String by, Instant now) {
        refuseIf(!notice.endsAt().isAfter(notice.startsAt()), () -> new ActivityRejection.EndsBeforeStart());
        // VOL-14: a title may not pass a late entry off as an activity
        refuseIf(notice.title().contains(LATE_ENTRY), () -> new ActivityRejection.BannedTitle(LATE_ENTRY));
        Activity activity = new Activity(
                new State(id, area, notice, insurance, null, ActivityStatus.DRAFT, List.of(), by, now, false));
        activity.record(new ActivityEvent.Drafted());
        return activity;
    }

    /** The activity of a matched demand: the demand was verified and listed, so it opens at once, whenever the news arrives. */
    public static Activity ofDemand(String demandId, String area, Notice notice, Instant now) {
        Activity activity = new Activity(new State(
                ActivityId.ofDemand(demandId),
                area,
                notice,
                null,
                demandId,
                ActivityStatus.DRAFT,
                List.of(),
                "matching",
                now,
                false));
        activity.record(new ActivityEvent.Drafted());
        activity.move(ActivityMove.SUBMIT, new ActivityEvent.Submitted());
        activity.move(ActivityMove.PUBLISH, new ActivityEvent.Published());
        return activity;
    }

    void submit() {
        move(ActivityMove.SUBMIT, new ActivityEvent.Submitted());
    }

    void publish(Instant now) {
        permit(ActivityMove.PUBLISH);
        Notice notice = state.notice();
        List<String> missing = notice.missing();
        refuseIf(!missing.isEmpty(), () -> new ActivityRejection.NoticeIncomplete(missing));
        // VOL-14: only future activities, of at most a year
        refuseIf(!notice.startsAt().isAfter(now), () -> new ActivityRejection.NotInFuture());
        LocalDate first = Today.of(notice.startsAt());
        LocalDate last = Today.of(notice.endsAt());
        refuseIf(last.isAfter(first.plusYears(1)), () -> new ActivityRejection.LongerThanAYear());
        // VOL-08: no danger without insurance for all its days
        Insurance insurance = state.insurance();
        refuseIf(
                notice.dangerous() && (insurance == null || !insurance.covers(first, last)),
                () -> new ActivityRejection.Uninsured());
        record(new ActivityEvent.Published());
    }

    /** Gives a seat while there is one; who has one keeps it. @return whether the volunteer has a seat */
    public boolean seat(VolunteerId volunteer) {
        if (state.seats().contains(volunteer)) {
            return true;
        }
        if (state.status() == ActivityStatus.RECRUITED) {
            return false;
        }
        refuseIf(state.status() != ActivityStatus.PUBLISHED, () -> new ActivityRejection.NotOpen(state.status()));
        record(new ActivityEvent.SeatTaken(volunteer));
        closeWhenFull();
        return true;
    }

    /** Seats somebody whom matching has assigned: that place was weighed there, so it may exceed the wanted number. */
    public void seatAssigned(VolunteerId volunteer) {
        if (!state.seats().contains(volunteer)) {
            record(new ActivityEvent.SeatTaken(volunteer));
            closeWhenFull();
        }
    }

    /** Takes a seat back; nothing happens when there was none. */
    public void free(VolunteerId volunteer) {
        if (state.seats().contains(volunteer)) {
            record(new ActivityEvent.SeatFreed(volunteer));
        }
    }

    void start() {
        move(ActivityMove.START, new ActivityEvent.Started());
    }

    void finish() {
        move(ActivityMove.FINISH, new ActivityEvent.Finished());
    }

    void confirmHours() {
        move(ActivityMove.CONFIRM_HOURS, new ActivityEvent.HoursConfirmed());
    }

    void archive() {
        move(ActivityMove.ARCHIVE, new ActivityEvent.Archived());
    }

    void cancel(String reason) {
        move(ActivityMove.CANCEL, new ActivityEvent.Cancelled(reason));
    }

    public State state() {
        return state;
    }

    public List<ActivityEvent> changes() {
        return List.copyOf(changes);
    }

    private void closeWhenFull() {
        if (state.seats().size() >= state.notice().capacity()
                && ActivityMove.CLOSE_RECRUITMENT.allowedFrom(state.status())) {
            record(new ActivityEvent.RecruitmentClosed());
        }
    }

    private void move(ActivityMove move, ActivityEvent event) {
        permit(move);
        record(event);
    }

    private void permit(ActivityMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new ActivityRejection.NotAllowedNow(move, state.status()));
    }

    private void record(ActivityEvent event) {
        changes.add(event);
        SequencedSet<VolunteerId> seats = new LinkedHashSet<>(state.seats());
        state = switch (event) {
            case ActivityEvent.Drafted() -> state;
            case ActivityEvent.Submitted() -> state.in(ActivityMove.SUBMIT.target());
            case ActivityEvent.Published() -> state.in(ActivityMove.PUBLISH.target());
            case ActivityEvent.SeatTaken(VolunteerId volunteer) -> {
                seats.add(volunteer);
                yield state.seating(seats);
            }
            case ActivityEvent.SeatFreed(VolunteerId volunteer) -> {
                seats.remove(volunteer);
                yield state.seating(seats);
            }
            case ActivityEvent.RecruitmentClosed() -> state.in(ActivityMove.CLOSE_RECRUITMENT.target());
            case ActivityEvent.Started() -> state.in(ActivityMove.START.target());
            case ActivityEvent.Finished() -> state.in(ActivityMove.FINISH.target());
            case ActivityEvent.HoursConfirmed() -> state.in(ActivityMove.CONFIRM_HOURS.target());
            case ActivityEvent.Archived() -> state.in(ActivityMove.ARCHIVE.target());
            case ActivityEvent.Cancelled _ -> state.in(ActivityMove.CANCEL.target());
        };
    }

    private static void refuseIf(boolean broken, Supplier<ActivityRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
