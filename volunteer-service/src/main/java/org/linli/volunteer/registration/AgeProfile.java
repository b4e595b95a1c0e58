package org.linli.volunteer.registration;

import java.time.LocalDate;
import java.time.Period;

/**
 * Decides what a person's age means for registering.
 *
 * @param minimumAge younger children are not registered (VOL-05, default 6)
 * @param guardianPresentBelow younger ones serve only with a guardian present (VOL-05, default 10)
 * @param fullAge younger ones need a guardian's consent (VOL-03, default 18)
 */
public record AgeProfile(int minimumAge, int guardianPresentBelow, int fullAge) {

    public AgeProfile {
        if (minimumAge < 0 || guardianPresentBelow < minimumAge || fullAge < guardianPresentBelow) {
            throw new IllegalArgumentException("the ages of linli.volunteers must ascend");
        }
    }

    /** The profile of the sources. */
    public static AgeProfile standard() {
        return new AgeProfile(6, 10, 18);
    }

    public boolean tooYoung(LocalDate birthDate, LocalDate day) {
        return ageOn(birthDate, day) < minimumAge;
    }

    public boolean needsGuardian(LocalDate birthDate, LocalDate day) {
        return ageOn(birthDate, day) < fullAge;
    }

    public boolean needsGuardianPresent(LocalDate birthDate, LocalDate day) {
        return ageOn(birthDate, day) < guardianPresentBelow;
    }

    private static int ageOn(LocalDate birthDate, LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
