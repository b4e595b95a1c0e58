package org.linli.volunteer.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;

/** Decides whether an activity may open, and gives its seats. */
public final class Activity {

    /** Everything an activity is restored from; {@code seats} are the volunteers who have one, {@code line} those who wait, first come first. */
    public record State(
            ActivityId id,
            String area,
            Notice notice,
            Details details,
            @Nullable Insurance insurance,
            @Nullable String demandId,
            ActivityStatus status,
            List<VolunteerId> seats,
            List<VolunteerId> line,
            String createdBy,
            Instant createdAt,
            boolean published,
            @Nullable String cancelReason) {

        public State {
            seats = List.copyOf(seats);
            line = List.copyOf(line);
        }

        /** VOL-04: minors take no part in danger, rescue or relief. */
        public boolean barsMinors() {
            return notice.dangerous() || details.emergency();
        }

        public boolean takesSignUps() {
            return status == ActivityStatus.PUBLISHED || status == ActivityStatus.RECRUITED;
        }

        public boolean hasFreeSeat() {
            return seats.size() < notice.capacity();
        }

        State in(ActivityStatus next) {
            return new State(
                    id,
                    area,
                    notice,
                    details,
                    insurance,
                    demandId,
                    next,
                    seats,
                    line,
                    createdBy,
                    createdAt,
                    published || next == ActivityStatus.PUBLISHED,
                    cancelReason);
        }

        State cancelledFor(String reason) {
            return new State(
                    id, area, notice, details, insurance, demandId, status, seats, line, createdBy, createdAt,
                    published, reason);
        }

        State planned(Plan plan) {
            return new State(
                    id,
                    area,
                    plan.notice(),
                    plan.details(),
                    plan.insurance(),
                    demandId,
                    status,
                    seats,
                    line,
                    createdBy,
                    createdAt,
                    published,
                    cancelReason);
        }

        State seating(Collection<VolunteerId> taken, Collection<VolunteerId> waiting) {
            return new State(
                    id,
                    area,
                    notice,
                    details,
                    insurance,
                    demandId,
                    status,
                    List.copyOf(taken),
                    List.copyOf(waiting),
                    createdBy,
                    createdAt,
                    published,
                    cancelReason);
        }
    }

    /** What an office may change until the activity opens. */
    public record Plan(
            Notice notice, Details details, @Nullable Insurance insurance) {}

    /** One move. */
    public record Step(ActivityStatus from, ActivityStatus to) {}

    private State state;
    private final List<ActivityEvent> changes = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    private Activity(State state) {
        this.state = state;
    }

    public static Activity restore(State state) {
        return new Activity(state);
    }

    /** Writes an activity down; what its notice lacks may be added until it is published. */
    static Activity draft(ActivityId id, String area, Plan plan, PublishingPolicy policy, String by, Instant now) {
        refuseUnsound(plan, policy);
        Activity activity = new Activity(new State(
                id,
                area,
                plan.notice(),
                plan.details(),
                plan.insurance(),
                null,
                ActivityStatus.DRAFT,
                List.of(),
                List.of(),
                by,
                now,
                false,
                null));
        activity.record(new ActivityEvent.Drafted());
        return activity;
    }

    /** The activity of a matched demand: the demand was verified and listed, so it opens at once, whenever the news arrives. */
    public static Activity ofDemand(String demandId, String area, Notice notice, Instant now) {
        Activity activity = new Activity(new State(
                ActivityId.ofDemand(demandId),
                area,
                notice,
                Details.ordinary(),
                null,
                demandId,
                ActivityStatus.DRAFT,
                List.of(),
                List.of(),
                "matching",
                now,
                false,
                null));
        activity.record(new ActivityEvent.Drafted());
        activity.move(ActivityMove.SUBMIT, new ActivityEvent.Submitted());
        activity.move(ActivityMove.PUBLISH, new ActivityEvent.Published());
        return activity;
    }

    /** Changes the plan; what was handed in for review is a draft again. */
    void amend(Plan plan, PublishingPolicy policy) {
        permit(ActivityMove.AMEND);
        refuseUnsound(plan, policy);
        record(new ActivityEvent.Amended(plan));
    }

    void submit() {
        move(ActivityMove.SUBMIT, new ActivityEvent.Submitted());
    }

    void publish(PublishingPolicy policy, Instant now) {
        permit(ActivityMove.PUBLISH);
        Notice notice = state.notice();
        Details details = state.details();
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
                state.barsMinors() && (insurance == null || !insurance.covers(first, last)),
                () -> new ActivityRejection.Uninsured());
        // VOL-31: in an emergency volunteers act only under the command body
        refuseIf(
                details.emergency() && details.commandPost() == null, () -> new ActivityRejection.CommandPostMissing());
        // VOL-09: where the province asks for it, there is a text to agree to
        Set<AgreementCase> cases = policy.profileOf(state.area()).casesOf(notice, details);
        refuseIf(
                !cases.isEmpty() && details.agreementForm() == null,
                () -> new ActivityRejection.AgreementMissing(cases));
        record(new ActivityEvent.Published());
    }

    /**
     * Gives a seat while there is one and nobody waits for it; who has one keeps it, everybody else stands in line.
     *
     * @return whether the volunteer has a seat
     */
    public boolean seat(VolunteerId volunteer) {
        if (state.seats().contains(volunteer)) {
            return true;
        }
        refuseIf(!state.takesSignUps(), () -> new ActivityRejection.NotOpen(state.status()));
        if (state.line().contains(volunteer)) {
            return false;
        }
        if (!state.hasFreeSeat() || !state.line().isEmpty()) {
            record(new ActivityEvent.JoinedLine(volunteer));
            return false;
        }
        record(new ActivityEvent.SeatTaken(volunteer));
        closeWhenFull();
        return true;
    }

    /** Gives a free seat to somebody in line, once. @return whether the volunteer has a seat */
    public boolean promote(VolunteerId volunteer) {
        if (state.seats().contains(volunteer)) {
            return true;
        }
        if (!state.takesSignUps() || !state.hasFreeSeat() || !state.line().contains(volunteer)) {
            return false;
        }
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

    /** Takes a seat, or a place in line, back; nothing happens when there was none. */
    public void free(VolunteerId volunteer) {
        if (state.seats().contains(volunteer)) {
            record(new ActivityEvent.SeatFreed(volunteer));
        } else if (state.line().contains(volunteer)) {
            record(new ActivityEvent.LeftLine(volunteer));
        }
    }

    /** Passes a seat, or a place in line, from one registration of a person to another; of two places the better is his. */
    public void handOver(VolunteerId from, VolunteerId to) {
        if (!from.equals(to) && (state.seats().contains(from) || state.line().contains(from))) {
            record(new ActivityEvent.HandedOver(from, to));
        }
    }

    /** Moves on as far as the time demands. */
    void advance(Instant now) {
        if (ActivityMove.START.allowedFrom(state.status())
                && !now.isBefore(state.notice().startsAt())) {
            start();
        }
        if (ActivityMove.FINISH.allowedFrom(state.status())
                && !now.isBefore(state.notice().endsAt())) {
            finish();
        }
    }

    void start() {
        move(ActivityMove.START, new ActivityEvent.Started());
    }

    void finish() {
        move(ActivityMove.FINISH, new ActivityEvent.Finished());
    }

    /** Every minute served in it is decided; whether that is so is known where sessions are kept. */
    public void confirmHours() {
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

    /** The moves since loading, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
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
        ActivityStatus before = state.status();
        SequencedSet<VolunteerId> seats = new LinkedHashSet<>(state.seats());
        SequencedSet<VolunteerId> line = new LinkedHashSet<>(state.line());
        state = switch (event) {
            case ActivityEvent.Drafted() -> state;
            case ActivityEvent.Amended(Plan plan) -> state.planned(plan).in(ActivityMove.AMEND.target());
            case ActivityEvent.Submitted() -> state.in(ActivityMove.SUBMIT.target());
            case ActivityEvent.Published() -> state.in(ActivityMove.PUBLISH.target());
            case ActivityEvent.SeatTaken(VolunteerId volunteer) -> {
                seats.add(volunteer);
                line.remove(volunteer);
                yield state.seating(seats, line);
            }
            case ActivityEvent.SeatFreed(VolunteerId volunteer) -> {
                seats.remove(volunteer);
                yield state.seating(seats, line);
            }
            case ActivityEvent.JoinedLine(VolunteerId volunteer) -> {
                line.add(volunteer);
                yield state.seating(seats, line);
            }
            case ActivityEvent.LeftLine(VolunteerId volunteer) -> {
                line.remove(volunteer);
                yield state.seating(seats, line);
            }
            case ActivityEvent.HandedOver(VolunteerId from, VolunteerId to) -> {
                SequencedSet<VolunteerId> seated = replaced(seats, from, to);
                SequencedSet<VolunteerId> waiting = replaced(line, from, to);
                waiting.removeAll(seated);
                yield state.seating(seated, waiting);
            }
            case ActivityEvent.RecruitmentClosed() -> state.in(ActivityMove.CLOSE_RECRUITMENT.target());
            case ActivityEvent.Started() -> state.in(ActivityMove.START.target());
            case ActivityEvent.Finished() -> state.in(ActivityMove.FINISH.target());
            case ActivityEvent.HoursConfirmed() -> state.in(ActivityMove.CONFIRM_HOURS.target());
            case ActivityEvent.Archived() -> state.in(ActivityMove.ARCHIVE.target());
            case ActivityEvent.Cancelled(String reason) ->
                state.cancelledFor(reason).in(ActivityMove.CANCEL.target());
        };
        if (state.status() != before) {
            steps.add(new Step(before, state.status()));
        }
    }

    private static SequencedSet<VolunteerId> replaced(
            SequencedSet<VolunteerId> places, VolunteerId from, VolunteerId to) {
        SequencedSet<VolunteerId> after = new LinkedHashSet<>();
        places.forEach(holder -> after.add(holder.equals(from) ? to : holder));
        return after;
    }

    static void refuseUnsound(Plan plan, PublishingPolicy policy) {
        Notice notice = plan.notice();
        Details details = plan.details();
        refuseIf(!notice.endsAt().isAfter(notice.startsAt()), () -> new ActivityRejection.EndsBeforeStart());
        // VOL-14: a title may not pass a late entry off as an activity
        policy.bannedTitleWords().stream()
                .filter(notice.title()::contains)
                .findFirst()
                .ifPresent(word -> {
                    throw new Rejected(new ActivityRejection.BannedTitle(word));
                });
        // VOL-14: meetings, lectures, dinners … are not volunteering
        refuseIf(!details.kind().isVolunteering(), () -> new ActivityRejection.NotVolunteering(details.kind()));
        // VOL-10: no pay; subsidies are something else
        refuseIf(details.payFen() > 0, () -> new ActivityRejection.Paid());
        refuseIf(details.requirements().agesCross(), () -> new ActivityRejection.AgesCross());
    }

    private static void refuseIf(boolean broken, Supplier<ActivityRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
