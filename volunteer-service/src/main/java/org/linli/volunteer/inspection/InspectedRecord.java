package org.linli.volunteer.inspection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record of the sample, with what was found of it once somebody has looked. */
public record InspectedRecord(
        String recordId,
        String volunteerId,
        String area,
        LocalDate day,
        int minutes,
        @Nullable Verdict verdict,
        @Nullable String note,
        @Nullable String by,
        @Nullable Instant at) {

    static InspectedRecord drawn(String recordId, String volunteerId, String area, LocalDate day, int minutes) {
        return new InspectedRecord(recordId, volunteerId, area, day, minutes, null, null, null, null);
    }

    InspectedRecord found(Verdict what, String why, String person, Instant when) {
        return new InspectedRecord(recordId, volunteerId, area, day, minutes, what, why, person, when);
    }
}
