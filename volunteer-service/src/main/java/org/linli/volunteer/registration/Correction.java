package org.linli.volunteer.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;

/** VOL-35: a body saw an evident error, gap or mismatch and asked the volunteer to look at it. */
public record Correction(
        String id,
        List<Particular> fields,
        PersonalData<String> note,
        String askedBy,
        Instant askedAt,
        Outcome outcome,
        @Nullable Instant closedAt) {

    /** What has become of it. */
    public enum Outcome {
        OPEN,
        /** The fields were changed. */
        CORRECTED,
        /** The volunteer says they are right as they stand. */
        CONFIRMED
    }

    public Correction {
        fields = List.copyOf(fields);
    }

    boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    Correction closed(Outcome how, Instant now) {
        return new Correction(id, fields, note, askedBy, askedAt, how, now);
    }
}
