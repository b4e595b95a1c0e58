package org.linli.volunteer.signup;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** Names one sign-up; for a person assigned by matching it is the assignment's id. */
public record SignUpId(String value) {

    public SignUpId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a sign-up id has 1 to 64 characters");
        }
    }

    /** A person signs up for an activity once: asking twice finds the same sign-up. */
    public static SignUpId of(ActivityId activity, VolunteerId volunteer) {
        return new SignUpId(
                UUID.nameUUIDFromBytes(("sign-up/" + activity + "/" + volunteer).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
