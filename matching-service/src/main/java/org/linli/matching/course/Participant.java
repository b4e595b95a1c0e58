package org.linli.matching.course;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/** Who takes part; of a child also who agreed to it (SEC-01). */
public record Participant(
        PersonalData<String> name,
        PersonalData<LocalDate> bornOn,
        PersonalData<String> phone,
        @Nullable Guardian guardian) {

    private static final int GROWN_UP = 18;

    /** Who agreed for a child, and on which day. */
    public record Guardian(PersonalData<String> name, PersonalData<String> phone, LocalDate consentedOn) {}

    /** VOL-03: until the eighteenth birthday. */
    boolean minorOn(LocalDate day) {
        return day.isBefore(bornOn.reveal().plusYears(GROWN_UP));
    }

    int ageOn(LocalDate day) {
        return bornOn.reveal().until(day).getYears();
    }

    boolean samePersonAs(Participant other) {
        return name.equals(other.name) && bornOn.equals(other.bornOn) && phone.equals(other.phone);
    }
}
