package org.linli.volunteer.signup;

import java.time.LocalDate;
import org.linli.volunteer.registration.VolunteerId;

/** Names one volunteer's legal day (Asia/Shanghai). */
public record ServiceDayId(VolunteerId volunteer, LocalDate day) {

    public String value() {
        return volunteer + "." + day;
    }

    @Override
    public String toString() {
        return value();
    }
}
