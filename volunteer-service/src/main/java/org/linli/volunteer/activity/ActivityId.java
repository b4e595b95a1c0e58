package org.linli.volunteer.activity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one activity. */
public record ActivityId(String value) {

    public ActivityId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an activity id has 1 to 64 characters");
        }
    }

    /** The one activity of a demand: every assignment of the demand, in whatever order it arrives, finds the same. */
    public static ActivityId ofDemand(String demandId) {
        return new ActivityId(UUID.nameUUIDFromBytes(("demand/" + demandId).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
