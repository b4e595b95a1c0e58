package org.linli.matching.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.SeatRole;

/**
 * Everything an assignment remembers; only {@link Assignment} makes a next one.
 *
 * @param dueAt until when somebody must move: the office for a proposal, the volunteer for a confirmed one
 * @param minutes what the hours ledger says, corrections included
 */
public record AssignmentState(
        AssignmentId id,
        String planId,
        String volunteerId,
        SeatRole role,
        Job job,
        Fit fit,
        AssignmentStatus status,
        Instant proposedAt,
        Instant dueAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable Instant answeredAt,
        @Nullable String declineReason,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        int minutes) {

    /** VOL-10: he said no, took his yes back or did not answer; either way he is not asked for the same demand again. */
    public boolean refusedByPerson() {
        return status == AssignmentStatus.DECLINED
                || status == AssignmentStatus.CANCELLED
                || (status == AssignmentStatus.EXPIRED && confirmedAt != null);
    }

    AssignmentState with(AssignmentStatus next) {
        return new AssignmentState(
                id,
                planId,
                volunteerId,
                role,
                job,
                fit,
                next,
                proposedAt,
                dueAt,
                confirmedBy,
                confirmedAt,
                answeredAt,
                declineReason,
                checkedInAt,
                checkedOutAt,
                minutes);
    }

    AssignmentState withConfirmation(String by, Instant at, Instant due) {
        return new AssignmentState(
                id,
                planId,
                volunteerId,
                role,
                job,
                fit,
                status,
                proposedAt,
                due,
                by,
                at,
                answeredAt,
                declineReason,
                checkedInAt,
                checkedOutAt,
                minutes);
    }

    AssignmentState withAnswer(@Nullable String reason, Instant at) {
        return new AssignmentState(
                id,
                planId,
                volunteerId,
                role,
                job,
                fit,
                status,
                proposedAt,
                dueAt,
                confirmedBy,
                confirmedAt,
                at,
                reason,
                checkedInAt,
                checkedOutAt,
                minutes);
    }

    AssignmentState withService(@Nullable Instant in, @Nullable Instant out, int served) {
        return new AssignmentState(
                id,
                planId,
                volunteerId,
                role,
                job,
                fit,
                status,
                proposedAt,
                dueAt,
                confirmedBy,
                confirmedAt,
                answeredAt,
                declineReason,
                in,
                out,
                served);
    }
}
