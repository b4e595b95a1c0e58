package org.linli.volunteer.anomaly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something unusual.
 *
 * @param key what it is about; rule and key together name the anomaly
 * @param recordId the hour record that shows it, where one does
 * @param person who decided, where that is what is unusual
 * @param measured what was found, in the rule's unit
 * @param limit from where on it is unusual
 */
public record Finding(
        AnomalyRule rule,
        String key,
        String area,
        LocalDate day,
        @Nullable String volunteerId,
        @Nullable String recordId,
        @Nullable String person,
        long measured,
        long limit) {

    /** Names the anomaly for ever. */
    public String anomalyId() {
        return java.util
                .UUID
                .nameUUIDFromBytes((rule.name() + "/" + key).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
