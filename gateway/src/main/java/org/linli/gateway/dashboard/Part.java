package org.linli.gateway.dashboard;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One service's share of the picture.
 *
 * @param status {@code fresh}, {@code stale} — shown with its age — or {@code unavailable}
 * @param reason the code of the refusal that kept the fresh value away
 */
record Part(
        String status,
        @Nullable Long ageSeconds,
        @Nullable JsonNode data,
        @Nullable String reason) {

    static Part fresh(JsonNode data) {
        return new Part("fresh", 0L, data, null);
    }

    static Part stale(JsonNode data, long ageSeconds, String reason) {
        return new Part("stale", ageSeconds, data, reason);
    }

    static Part unavailable(String reason) {
        return new Part("unavailable", null, null, reason);
    }
}
