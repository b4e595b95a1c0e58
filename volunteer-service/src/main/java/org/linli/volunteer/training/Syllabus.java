package org.linli.volunteer.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a course teaches and what passing it is worth; the record of a training (VOL-16) is written from it.
 *
 * @param learningMinutes learning time, whole minutes
 * @param grants the skill term that passing opens; absent for courses that open none
 * @param validMonths how long; absent when it does not lapse
 * @param passMark least score of 100 that passes
 */
public record Syllabus(
        String name,
        String content,
        int learningMinutes,
        String organizer,
        @Nullable String grants,
        @Nullable Integer validMonths,
        int passMark) {

    /** The last day of what a pass on that day grants. */
    @Nullable
    LocalDate validUntil(LocalDate passedOn) {
        Integer months = validMonths;
        return grants == null || months == null ? null : passedOn.plusMonths(months);
    }

    boolean passes(int score) {
        return score >= passMark;
    }
}
