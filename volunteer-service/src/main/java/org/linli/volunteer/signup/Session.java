package org.linli.volunteer.signup;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityId;

/**
 * One stretch of service of one volunteer: from check-in to check-out, with the state of its minutes.
 *
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
        Evidence evidence,
        Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        int minutes,
        HourStatus status,
        ApprovalLevel level,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    static Session opened(SessionId id, Attendance attendance, Instant at) {
        return new Session(
                id,
                attendance.signUp(),
                attendance.activity(),
                attendance.title(),
                attendance.area(),
                attendance.end(),
                attendance.demandId(),
                attendance.assignmentId(),
                attendance.evidence(),
                at,
                null,
                0,
                HourStatus.OPEN,
                ApprovalLevel.NONE,
                null,
                null,
                null);
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
                evidence,
                checkedInAt,
                at,
                served,
                state,
                needed,
                null,
                null,
                null);
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
                evidence,
                checkedInAt,
                checkedOutAt,
                minutes,
                state,
                level,
                by,
                at,
                why);
    }
}
