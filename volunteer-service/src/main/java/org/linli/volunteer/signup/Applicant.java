package org.linli.volunteer.signup;

import java.time.LocalDate;
import java.util.List;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.training.Qualifications;

/**
 * What is known of somebody who wants a place, as values.
 *
 * @param guardianConsented VOL-03: a guardian consented to the registration
 * @param held skills and licences that count on every day of the activity (VOL-07)
 * @param cleared SEC-13: a clear record query covers the last day
 * @param noShows the days on which he did not come (VOL-11)
 */
record Applicant(
        VolunteerStatus status,
        LocalDate birth,
        boolean guardianConsented,
        Qualifications.Held held,
        boolean cleared,
        List<LocalDate> noShows) {

    Applicant {
        noShows = List.copyOf(noShows);
    }
}
