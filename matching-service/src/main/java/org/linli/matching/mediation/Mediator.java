package org.linli.matching.mediation;

import java.time.LocalDate;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.identifier.Sex;

/**
 * Somebody who mediates.
 *
 * @param subject by whom he signs in
 */
public record Mediator(String subject, PersonalData<String> name, Sex sex, PersonalData<LocalDate> birthDate) {

    private static final int GROWN_UP = 18;

    public static Mediator of(String subject, String name, Sex sex, LocalDate birthDate) {
        return new Mediator(subject, PersonalData.name(name), sex, PersonalData.of(birthDate, day -> "***"));
    }

    /** MAT-09: from the eighteenth birthday on. */
    public boolean adultOn(LocalDate day) {
        return !birthDate.reveal().plusYears(GROWN_UP).isAfter(day);
    }
}
