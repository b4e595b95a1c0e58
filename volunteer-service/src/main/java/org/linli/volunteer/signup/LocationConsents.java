package org.linli.volunteer.signup;

import org.linli.volunteer.registration.VolunteerId;

/** Knows who agreed separately to the use of his location at check-in (SEC-01). */
interface LocationConsents {

    boolean givenBy(VolunteerId volunteer);
}
