package org.linli.volunteer.series;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.linli.volunteer.activity.ActivityId;

/** Names one series. */
public record SeriesId(String value) {

    public SeriesId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a series id has 1 to 64 characters");
        }
    }

    /** The one activity of a day, generated once or ten times. */
    public ActivityId activityOn(LocalDate day) {
        return new ActivityId(UUID.nameUUIDFromBytes(("series/" + value + "/" + day).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
