package org.linli.volunteer.training;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.volunteer.registration.VolunteerId;

/** Names the one training of a volunteer in a session. */
public record TrainingId(String value) {

    public TrainingId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a training id has 1 to 64 characters");
        }
    }

    public static TrainingId of(SessionId session, VolunteerId volunteer) {
        String text = "training/" + session + "/" + volunteer;
        return new TrainingId(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
