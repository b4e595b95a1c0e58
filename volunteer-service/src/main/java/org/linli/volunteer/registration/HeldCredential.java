package org.linli.volunteer.registration;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A qualification or licence that the credentials' register calls valid, as the register of volunteers passes it on.
 *
 * @param kind QUALIFICATION or LICENCE
 * @param opensSkills the skills that count while it is valid (VOL-07)
 * @param until last day; absent when it does not lapse
 */
public record HeldCredential(
        String kind,
        String term,
        List<String> opensSkills,
        LocalDate from,
        @Nullable LocalDate until) {

    public HeldCredential {
        opensSkills = List.copyOf(opensSkills);
    }
}
