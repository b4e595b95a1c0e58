package org.linli.volunteer.signup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityId;

/**
 * One stretch of service of one volunteer: from check-in to check-out, with the state of its minutes.
 *
 * @param proof how the service is witnessed
 * @param forgotten nobody checked out: {@code checkedOutAt} is a suggestion until an approver decides
 * @param minutes actual service in whole minutes, travel excluded (VOL-12); zero while open
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
        @Nullable String reason) {

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
                null);
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
                null);
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
                null);
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
                reason);
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
                why);
    }
}
