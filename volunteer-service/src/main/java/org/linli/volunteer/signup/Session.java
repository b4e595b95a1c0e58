package org.linli.volunteer.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityId;

/**
 * One stretch of service of one volunteer: from check-in to check-out, with the state of its minutes.
 *
 * @param proof how the service is witnessed
 * @param forgotten nobody checked out: {@code checkedOutAt} is a suggestion until an approver decides
 * @param minutes actual service in whole minutes, travel excluded (VOL-12); zero while open and after a revocation
 * @param lateEntryId the request that entered this session afterwards (VOL-15), absent when it was checked in
 * @param revisions later versions, oldest first (VOL-20)
 */
public record Session(
        SessionId id,
        SignUpId signUp,
        ActivityId activity,
        String title,
        String area,
        Instant plannedEnd,
        @Nullable String demandId,
        @Nullable String assignmentId,
        Proof proof,
        Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        boolean forgotten,
        int minutes,
        HourStatus status,
        ApprovalLevel level,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String lateEntryId,
        List<Revision> revisions) {

    public Session {
        revisions = List.copyOf(revisions);
    }

    static Session opened(SessionId id, Attendance attendance, Proof proof, Instant at) {
        return new Session(
                id,
                attendance.signUp(),
                attendance.activity(),
                attendance.title(),
                attendance.area(),
                attendance.end(),
                attendance.demandId(),
                attendance.assignmentId(),
                proof,
                at,
                null,
                false,
                0,
                HourStatus.OPEN,
                ApprovalLevel.NONE,
                null,
                null,
                null,
                null,
                List.of());
    }

    /** A session that was served and entered afterwards; what an administrator types in has the weakest evidence. */
    static Session late(LateService late, int served, ApprovalLevel level, Instant at) {
        return new Session(
                new SessionId(late.lateEntryId()),
                SignUpId.of(late.activity(), late.volunteer()),
                late.activity(),
                late.title(),
                late.area(),
                late.to(),
                late.demandId(),
                null,
                Proof.said(Evidence.TYPED_IN),
                late.from(),
                late.to(),
                false,
                served,
                HourStatus.EFFECTIVE,
                level,
                late.approver().subject(),
                at,
                null,
                late.lateEntryId(),
                List.of());
    }

    /** The minutes that entered the ledger first; later versions moved differences. */
    public int firstMinutes() {
        return revisions.isEmpty() ? minutes : revisions.getFirst().minutesBefore();
    }

    boolean changedBy(String requestId) {
        return revisions.stream().anyMatch(revision -> revision.requestId().equals(requestId));
    }

    public Evidence evidence() {
        return proof.evidence();
    }

    boolean isOpen() {
        return status == HourStatus.OPEN;
    }

    /** Whole minutes served until then; a started minute does not count. */
    int minutesUntil(Instant at) {
        return (int) Math.max(0, Duration.between(checkedInAt, at).toMinutes());
    }

    /** VOL-15: half-open intervals, so a session may begin in the instant another ended. */
    boolean covers(Instant at) {
        return !at.isBefore(checkedInAt) && (checkedOutAt == null || at.isBefore(checkedOutAt));
    }

    /** VOL-15: whether the half-open intervals share a moment; an open session lasts until {@code now}. */
    boolean overlaps(Instant from, Instant to, Instant now) {
        Instant end = checkedOutAt == null ? now : checkedOutAt;
        return status != HourStatus.REJECTED
                && status != HourStatus.REVOKED
                && checkedInAt.isBefore(end)
                && from.isBefore(end)
                && checkedInAt.isBefore(to);
    }

    /** Minutes that fill the day, whether confirmed or still waiting. */
    int minutesOfTheDay() {
        return status == HourStatus.REJECTED ? 0 : minutes;
    }

    Session closed(Instant at, int served, ApprovalLevel needed, HourStatus state) {
        return new Session(
                id,
                signUp,
                activity,
                title,
                area,
                plannedEnd,
                demandId,
                assignmentId,
                proof,
                checkedInAt,
                at,
                false,
                served,
                state,
                needed,
                null,
                null,
                null,
                lateEntryId,
                revisions);
    }

    /** Nobody checked out: ends at the planned end, as a suggestion. */
    Session closedAsForgotten(Instant suggestedEnd, ApprovalLevel needed) {
        return new Session(
                id,
                signUp,
                activity,
                title,
                area,
                plannedEnd,
                demandId,
                assignmentId,
                proof,
                checkedInAt,
                suggestedEnd,
                true,
                minutesUntil(suggestedEnd),
                SessionMove.CLOSE_FORGOTTEN.target(),
                needed,
                null,
                null,
                null,
                lateEntryId,
                revisions);
    }

    /** The end that an approver found to be the true one. */
    Session endedAt(Instant end) {
        return new Session(
                id,
                signUp,
                activity,
                title,
                area,
                plannedEnd,
                demandId,
                assignmentId,
                proof,
                checkedInAt,
                end,
                forgotten,
                minutesUntil(end),
                status,
                level,
                decidedBy,
                decidedAt,
                reason,
                lateEntryId,
                revisions);
    }

    Session decided(HourStatus state, String by, Instant at, @Nullable String why) {
        return new Session(
                id,
                signUp,
                activity,
                title,
                area,
                plannedEnd,
                demandId,
                assignmentId,
                proof,
                checkedInAt,
                checkedOutAt,
                forgotten,
                minutes,
                state,
                level,
                by,
                at,
                why,
                lateEntryId,
                revisions);
    }

    /** The next version of a record that counts. */
    Session amended(
            HourStatus state,
            Instant from,
            @Nullable Instant to,
            int counting,
            ApprovalLevel needed,
            Revision version) {
        List<Revision> all = new ArrayList<>(revisions);
        all.add(version);
        return new Session(
                id,
                signUp,
                activity,
                title,
                area,
                plannedEnd,
                demandId,
                assignmentId,
                proof,
                from,
                to,
                forgotten,
                counting,
                state,
                needed,
                decidedBy,
                decidedAt,
                reason,
                lateEntryId,
                all);
    }
}
