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
        @Nullable String evaluation) {

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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                evaluation);
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
                words);
    }
}
