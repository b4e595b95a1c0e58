package org.linli.platform.problem;

import java.util.Map;

/**
 * An expected refusal: nothing was changed, and the caller is told why by a stable code.
 *
 * <p>Implementations are records of a sealed interface per feature. The code is part of the API and never changes; the sentence for
 * people comes from the message bundle under the same key, with the details as named placeholders.
 */
public interface Rejection {

    /** Stable code such as {@code demand.not-listed}: lower case, feature first, words joined by hyphens. */
    String code();

    /** Which HTTP status the refusal gets. */
    Category category();

    /** Typed facts for programs and for the message's placeholders; never personal data. */
    default Map<String, Object> details() {
        return Map.of();
    }
}
