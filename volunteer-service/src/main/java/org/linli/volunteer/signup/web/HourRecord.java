package org.linli.volunteer.signup.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.signup.Participation;

/**
 * A record of service with what VOL-16 asks of one: activity, day, place, content, time, organizing body, person in charge, beneficiary,
 * recorder, quality.
 *
 * @param title the activity's name
 * @param organizer the body that answers for the activity, by the name of its division
 * @param personInCharge who wrote the activity down, as the sign-in service knows him
 * @param beneficiary the demand that was served, if there was one
 * @param quality how good the service was, 1 to 5, where its evaluation is on record; {@code evaluatedOn} is when that was said
 * @param recorder who confirmed or entered the record; absent while nobody but the check-in itself speaks for it
 * @param source CHECK_IN or LATE_ENTRY
 * @param metres how far from the activity's place the volunteer checked in, where he said
 * @param confirmedBy the leader who saw him
 * @param review whether the check-in is flagged for a second look (VOL-13)
 * @param forgotten whether nobody checked out; {@code suggestedEnd} waits for the approver then
 * @param level whose approval the minutes of the day need (VOL-13)
 * @param revisions earlier versions, oldest first (VOL-20)
 */
record HourRecord(
        String id,
        String volunteerId,
        String signUpId,
        String activityId,
        String title,
        @Nullable String content,
        @Nullable String place,
        String organizer,
        @Nullable String personInCharge,
        @Nullable String beneficiary,
        @Nullable String recorder,
        @Nullable Integer quality,
        @Nullable LocalDate evaluatedOn,
        String area,
        LocalDate day,
        Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        int minutes,
        String hours,
        Participation state,
        String source,
        String level,
        String evidence,
        @Nullable Integer metres,
        @Nullable String confirmedBy,
        boolean review,
        boolean forgotten,
        @Nullable Instant suggestedEnd,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        List<Version> revisions,
        long version) {

    /** What a record stated before a later version replaced it, and why. */
    record Version(
            int number,
            int minutesBefore,
            int minutesAfter,
            Instant cameBefore,
            @Nullable Instant leftBefore,
            String by,
            Instant at,
            String reason) {}
}
