package org.linli.matching.demand;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a demand remembers, as one immutable value; only {@link Demand} makes a next one.
 *
 * @param number what people call the demand by
 * @param requester subject of who submitted it; masked outside
 * @param due last days for verifying and answering (MAT-02)
 * @param asked the time wanted most, whatever time was chosen
 * @param provision the time, venue and goods that were chosen; null while only the details say what is wanted
 */
public record DemandState(
        DemandId id,
        String number,
        DemandDetails details,
        String requester,
        DemandStatus status,
        Instant submittedAt,
        ServiceLevel due,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt,
        @Nullable String reason,
        @Nullable Instant listedAt,
        @Nullable String planId,
        List<Seat> seats,
        @Nullable Instant matchedAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Integer rating,
        @Nullable String comment,
        @Nullable DemandOutcome outcome,
        @Nullable String evaluation,
        Window asked,
        @Nullable Provision provision) {

    public DemandState {
        seats = List.copyOf(seats);
    }

    static DemandState submitted(DemandId id, String number, DemandEvent.Submitted e) {
        return new DemandState(
                id,
                number,
                e.details(),
                e.requester(),
                DemandStatus.SUBMITTED,
                e.at(),
                e.due(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                e.details().window(),
                null);
    }

    DemandState with(DemandStatus next) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                next,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withDue(ServiceLevel anew) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                anew,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withVerification(String by, Instant at) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                by,
                at,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withReason(String why) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                why,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    /** On the list (again): earlier people and dates are history, told by the events. */
    DemandState withListing(DemandDetails wanted, Instant at) {
        return new DemandState(
                id,
                number,
                wanted,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                at,
                null,
                List.of(),
                null,
                null,
                null,
                rating,
                comment,
                outcome,
                evaluation,
                wanted.window(),
                null);
    }

    DemandState withSeats(@Nullable String plan, List<Seat> next) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                plan,
                next,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withMatched(Instant at) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                at,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withStarted(Instant at) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                at,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withCompletion(int stars, @Nullable String words, Instant at) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                at,
                stars,
                words,
                outcome,
                evaluation,
                asked,
                provision);
    }

    DemandState withEvaluation(DemandOutcome found, @Nullable String words) {
        return new DemandState(
                id,
                number,
                details,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                found,
                words,
                asked,
                provision);
    }

    /** Another choice of time, venue and goods, with the details that go with it. */
    DemandState withProvision(DemandDetails shown, @Nullable Provision next) {
        return new DemandState(
                id,
                number,
                shown,
                requester,
                status,
                submittedAt,
                due,
                verifiedBy,
                verifiedAt,
                reason,
                listedAt,
                planId,
                seats,
                matchedAt,
                startedAt,
                completedAt,
                rating,
                comment,
                outcome,
                evaluation,
                asked,
                next);
    }

    /** The demand as it would be if it took place at another of the times asked for. */
    public DemandState choosing(int choice) {
        return choice == 0 ? this : withProvision(details.choosing(choice), provision);
    }

    /** True when the time stands: people were asked for it, or an office has booked what it takes. */
    public boolean timeChosen() {
        return !seats.isEmpty() || secured();
    }

    /** True while venue and goods can be booked for it: on the list or with people, and not begun. */
    public boolean equippable() {
        return switch (status) {
            case LISTED, MATCHING, MATCHED -> true;
            case SUBMITTED, VERIFIED, REJECTED, IN_SERVICE, DONE, EVALUATED, EXPIRED, REOPENED -> false;
        };
    }

    /** True when an office stands behind the time, and venue and goods are booked. */
    public boolean secured() {
        return provision != null && provision.stage() == Provision.Stage.SECURED;
    }
}
