package org.linli.volunteer.registration;

import java.time.LocalDate;
import java.time.Period;

/** How old a volunteer is, as coarse as other services may know it; the bands follow VOL-03 and VOL-05. */
public enum AgeBand {
    UNDER_10,
    AGE_10_13,
    AGE_14_17,
    AGE_18_59,
    AGE_60_PLUS;

    public static AgeBand of(LocalDate birthDate, LocalDate day) {
        int age = Period.between(birthDate, day).getYears();
        if (age < 10) {
            return UNDER_10;
        }
        if (age < 14) {
            return AGE_10_13;
        }
        if (age < 18) {
            return AGE_14_17;
        }
        return age < 60 ? AGE_18_59 : AGE_60_PLUS;
    }

    public boolean isMinor() {
        return compareTo(AGE_18_59) < 0;
    }

    /** The literal in events and replies. */
    public String code() {
        return switch (this) {
            case UNDER_10 -> "UNDER_10";
            case AGE_10_13 -> "10_13";
            case AGE_14_17 -> "14_17";
            case AGE_18_59 -> "18_59";
            case AGE_60_PLUS -> "60_PLUS";
        };
    }
}
