package org.linli.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;

/** Collects every fault of a request body, so that the caller hears of all at once ({@code request.invalid}). */
public final class Fields {

    private final Map<String, String> faults = new LinkedHashMap<>();

    /** A text that must be there and hold 1…{@code max} characters after trimming. */
    public String text(String field, @Nullable String value, int max) {
        String trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            faults.put(field, "required");
        } else if (trimmed.length() > max) {
            faults.put(field, "at most " + max + " characters");
        }
        return trimmed;
    }

    /** A text that may be missing; blank counts as missing. */
    public @Nullable String optionalText(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return text(field, value, max);
    }

    /** A value that must be there. */
    public <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            faults.put(field, "required");
        }
        return value;
    }

    /** A whole number within bounds, both included. */
    public int between(String field, @Nullable Integer value, int min, int max) {
        if (value == null) {
            faults.put(field, "required");
            return min;
        }
        if (value < min || value > max) {
            faults.put(field, min + " to " + max);
        }
        return value;
    }

    public Fields check(boolean holds, String field, String expected) {
        if (!holds) {
            faults.put(field, expected);
        }
        return this;
    }

    /** Refuses with {@code request.invalid} when any field had a fault. */
    public void orRefuse() {
        if (!faults.isEmpty()) {
            throw new Rejected(new RequestRejection.Invalid(faults));
        }
    }
}
