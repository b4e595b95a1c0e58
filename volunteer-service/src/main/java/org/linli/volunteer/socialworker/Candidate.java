package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the eligibility table asks of somebody who wants to sit an examination (VOL-27).
 *
 * @param socialWorkSince since when he does social work; absent when he does none
 * @param assistantSince since when he has the assistant's certificate; absent when he has none
 */
public record Candidate(
        Level level,
        boolean socialWorkMajor,
        Standing standing,
        @Nullable LocalDate socialWorkSince,
        @Nullable LocalDate assistantSince) {

    /** The highest schooling. */
    public enum Level {
        BELOW_HIGH_SCHOOL,
        /** 高中、中专. */
        HIGH_SCHOOL,
        /** 大专. */
        COLLEGE,
        /** 本科. */
        BACHELOR,
        MASTER,
        DOCTOR
    }

    /** How far that schooling is. */
    public enum Standing {
        GRADUATED,
        /** 应届毕业生. */
        FINAL_YEAR,
        STUDYING
    }
}
