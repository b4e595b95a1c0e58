package org.linli.platform.calendar;

import java.util.Optional;

/** What a published list says of a day; the code is the literal in the file. */
enum DayKind {
    /** Nobody works, weekend or not. */
    HOLIDAY("holiday"),
    /** A Saturday or Sunday that is worked to make up for a holiday. */
    WORKDAY("workday");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    static Optional<DayKind> of(String code) {
        for (DayKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
