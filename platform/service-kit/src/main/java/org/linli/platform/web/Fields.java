package org.linli.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;

/** Collects every fault of a request body, so that the caller hears of all at once ({@code request.invalid}). */
public final class Fields {

    private final Map<String, FieldFault> faults = new LinkedHashMap<>();

    /** A text that must be there and hold 1…{@code max} characters after trimming. */
    public String text(String field, @Nullable String value, int max) {
        String trimmed = value == null ? "" : value.strip();
        if (trimmed.isEmpty()) {
            faults.put(field, FieldFault.REQUIRED);
        } else if (trimmed.length() > max) {
            faults.put(field, FieldFault.tooLong(max));
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
            faults.put(field, FieldFault.REQUIRED);
        }
        return value;
    }

    /** A whole number within bounds, both included. */
    public int between(String field, @Nullable Integer value, int min, int max) {
        if (value == null) {
            faults.put(field, FieldFault.REQUIRED);
            return min;
        }
        if (value < min || value > max) {
            faults.put(field, FieldFault.outOfRange(min, max));
        }
        return value;
    }

    /** One of the constants that may be said here, by its name; it must be there. */
    @SafeVarargs
    public final <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String text, E... allowed) {
        if (text == null || text.isBlank()) {
            faults.put(field, FieldFault.REQUIRED);
            return null;
        }
        for (E known : allowed) {
            if (known.name().equals(text)) {
                return known;
            }
        }
        faults.put(field, FieldFault.unknown(allowed));
        return null;
    }

    /** The same for what may be missing, such as the filter of a list; blank counts as missing. */
    @SafeVarargs
    public final <E extends Enum<E>> @Nullable E optionalOneOf(String field, @Nullable String text, E... allowed) {
        return text == null || text.isBlank() ? null : oneOf(field, text, allowed);
    }

    public Fields check(boolean holds, String field, FieldFault fault) {
        if (!holds) {
            faults.put(field, fault);
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
