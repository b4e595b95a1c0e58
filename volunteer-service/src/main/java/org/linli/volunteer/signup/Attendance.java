package org.linli.volunteer.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityId;

/**
 * What a check-in is for: the sign-up and the facts of its activity, as values.
 *
 * @param area the division that answers for the activity
 */
public record Attendance(
        SignUpId signUp,
        ActivityId activity,
        String title,
        String area,
        Instant start,
        Instant end,
        @Nullable String demandId,
        @Nullable String assignmentId,
        Evidence evidence,
        SignUpStatus status) {}
