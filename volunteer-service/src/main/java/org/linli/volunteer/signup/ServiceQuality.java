package org.linli.volunteer.signup;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.volunteer.activity.ActivityId;

/** How good the service of an activity was, as its record states (VOL-16, 67令10); the clocks of recording know. */
public interface ServiceQuality {

    /** @param quality 1 to 5 */
    record Evaluated(int quality, LocalDate on) {}

    /** Empty while nobody has said so. */
    Optional<Evaluated> of(ActivityId activity);
}
