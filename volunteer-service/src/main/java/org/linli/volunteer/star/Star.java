package org.linli.volunteer.star;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides one star of one volunteer, from the hours on. */
public final class Star {

    /** Everything a star is restored from. */
    public record State(
            StarId id,
            VolunteerId volunteer,
            String area,
            int star,
            StarStatus status,
            @Nullable LocalDate publicizedOn,
            @Nullable LocalDate publicUntil,
            boolean provisional,
            @Nullable LocalDate grantedOn,
            @Nullable String reason) {

        State in(StarStatus next) {
            return new State(
                    id, volunteer, area, star, next, publicizedOn, publicUntil, provisional, grantedOn, reason);
        }

        State shown(@Nullable LocalDate since, @Nullable LocalDate until, boolean mayMove) {
            return new State(id, volunteer, area, star, status, since, until, mayMove, grantedOn, reason);
        }

        State grantedOn(@Nullable LocalDate day) {
            return new State(id, volunteer, area, star, status, publicizedOn, publicUntil, provisional, day, reason);
        }

        State because(@Nullable String why) {
            return new State(id, volunteer, area, star, status, publicizedOn, publicUntil, provisional, grantedOn, why);
        }
    }

    private State state;
    private final List<StarEvent> changes = new ArrayList<>();

    private Star(State state) {
        this.state = state;
    }

    public static Star restore(State state) {
        return new Star(state);
    }

    /** The hours for a star are there for the first time. */
    static Star eligible(VolunteerId volunteer, String area, int number) {
        Star star = new Star(new State(
                StarId.of(volunteer, number),
                volunteer,
                area,
                number,
                StarStatus.ELIGIBLE,
                null,
                null,
                false,
                null,
                null));
        star.record(new StarEvent.BecameEligible());
        return star;
    }

    void apply(StarFacts facts, StarPolicy policy) {
        permit(StarMove.APPLY);
        require(facts, policy);
        record(new StarEvent.Applied());
    }

    void review(String by, StarFacts facts, StarPolicy policy) {
        permit(StarMove.REVIEW);
        require(facts, policy);
        record(new StarEvent.Reviewed(by));
    }

    void publicize(
            String by, LocalDate today, LocalDate until, boolean provisional, StarFacts facts, StarPolicy policy) {
        permit(StarMove.PUBLICIZE);
        require(facts, policy);
        record(new StarEvent.Publicized(by, today, until, provisional));
    }

    void grant(String by, LocalDate today, StarFacts facts, StarPolicy policy) {
        permit(StarMove.GRANT);
        LocalDate until = state.publicUntil();
        if (until != null && !today.isAfter(until)) {
            throw new Rejected(new StarRejection.StillPublicized(until));
        }
        require(facts, policy);
        record(new StarEvent.Granted(by, today));
    }

    void sendBack(String by, String reason) {
        permit(StarMove.SEND_BACK);
        record(new StarEvent.SentBack(by, reason));
    }

    /** VOL-23: nothing happens while the hours suffice, or when the star is not granted. */
    void hoursChanged(long minutes, StarPolicy policy) {
        if (StarMove.REVIEW_AGAIN_AFTER_REVOCATION.allowedFrom(state.status())
                && minutes < policy.of(state.area()).threshold(state.star())) {
            openReview(minutes);
        }
    }

    void openReview(long minutes) {
        permit(StarMove.REVIEW_AGAIN_AFTER_REVOCATION);
        record(new StarEvent.ReviewOpened(minutes));
    }

    /** A review may keep a star only when its hours are there again. */
    void confirm(String by, StarFacts facts, StarPolicy policy) {
        permit(StarMove.CONFIRM);
        requireHours(facts, policy);
        record(new StarEvent.Confirmed(by));
    }

    void takeBack(String by, String reason) {
        permit(StarMove.TAKE_BACK);
        record(new StarEvent.TakenBack(by, reason));
    }

    /** The person has it already: nobody evaluates it twice. */
    void carryOver(VolunteerId from, LocalDate grantedOn) {
        permit(StarMove.CARRY_OVER);
        record(new StarEvent.CarriedOver(from, grantedOn));
    }

    void handOn(VolunteerId to) {
        permit(StarMove.HAND_ON);
        record(new StarEvent.HandedOn(to));
    }

    /** Moves the end of a publicity that still runs; nothing happens when it stays. */
    void recomputePublicity(LocalDate until, boolean provisional) {
        boolean same = until.equals(state.publicUntil()) && provisional == state.provisional();
        if (state.status() == StarStatus.PUBLICIZED && !same) {
            record(new StarEvent.PublicityMoved(until, provisional));
        }
    }

    public State state() {
        return state;
    }

    public List<StarEvent> changes() {
        return List.copyOf(changes);
    }

    /** VOL-23: hours, the star beneath, and quality; asked again at every step because each may change meanwhile. */
    private void require(StarFacts facts, StarPolicy policy) {
        requireHours(facts, policy);
        int minimum = policy.of(state.area()).minimumRating();
        refuseIf(
                state.star() > 1 && !facts.starBelowGranted(),
                () -> new StarRejection.StarBelowMissing(state.star() - 1));
        refuseIf(facts.rating() > 0 && facts.rating() < minimum, () -> new StarRejection.RatingTooLow(minimum));
        refuseIf(facts.upheldComplaints() > 0, () -> new StarRejection.ComplaintUpheld());
    }

    private void requireHours(StarFacts facts, StarPolicy policy) {
        long threshold = policy.of(state.area()).threshold(state.star());
        refuseIf(facts.minutes() < threshold, () -> new StarRejection.HoursMissing(threshold - facts.minutes()));
    }

    private void permit(StarMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new StarRejection.NotAllowedNow(move, state.status()));
    }

    private void record(StarEvent event) {
        changes.add(event);
        state = switch (event) {
            case StarEvent.BecameEligible() -> state;
            case StarEvent.Applied() -> state.in(StarMove.APPLY.target()).because(null);
            case StarEvent.Reviewed _ -> state.in(StarMove.REVIEW.target());
            case StarEvent.Publicized(String _, LocalDate on, LocalDate until, boolean provisional) ->
                state.in(StarMove.PUBLICIZE.target()).shown(on, until, provisional);
            case StarEvent.Granted(String _, LocalDate on) ->
                state.in(StarMove.GRANT.target()).grantedOn(on);
            case StarEvent.SentBack(String _, String reason) ->
                state.in(StarMove.SEND_BACK.target()).shown(null, null, false).because(reason);
            case StarEvent.ReviewOpened _ -> state.in(StarMove.REVIEW_AGAIN_AFTER_REVOCATION.target());
            case StarEvent.Confirmed _ -> state.in(StarMove.CONFIRM.target());
            case StarEvent.TakenBack(String _, String reason) ->
                state.in(StarMove.TAKE_BACK.target())
                        .shown(null, null, false)
                        .grantedOn(null)
                        .because(reason);
            case StarEvent.CarriedOver(VolunteerId _, LocalDate on) ->
                state.in(StarMove.CARRY_OVER.target())
                        .shown(null, null, false)
                        .grantedOn(on)
                        .because(null);
            case StarEvent.HandedOn _ -> state.in(StarMove.HAND_ON.target()).shown(null, null, false);
            case StarEvent.PublicityMoved(LocalDate until, boolean provisional) ->
                state.shown(state.publicizedOn(), until, provisional);
        };
    }

    private static void refuseIf(boolean broken, Supplier<StarRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
