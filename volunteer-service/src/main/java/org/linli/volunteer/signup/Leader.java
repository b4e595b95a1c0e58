package org.linli.volunteer.signup;

import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/**
 * Who speaks for others at a place.
 *
 * @param volunteer the volunteer that he is himself, if any
 */
public record Leader(String subject, @Nullable String volunteer) {

    /** Nobody is his own witness. */
    void mustNotBe(VolunteerId other) {
        if (other.value().equals(volunteer)) {
            throw new Rejected(new CheckInRejection.OwnConfirmation());
        }
    }
}
