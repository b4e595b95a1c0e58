package org.linli.platform.importer;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether a number format shows a day, a time of day, or both. */
enum DayFormat {
    DATE,
    TIME,
    DATE_AND_TIME;

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[(?![hms]+\\])[^\\]]*\\]|_.|\\*.");

    /**
     * The kind of a number format, or empty when it shows a plain number.
     *
     * @param id the number of a built-in format, which the file does not spell out
     * @param pattern the format as the file spells it out
     */
    static Optional<DayFormat> of(@Nullable Integer id, @Nullable String pattern) {
        if (pattern != null) {
            return ofPattern(pattern);
        }
        return id == null ? Optional.empty() : ofBuiltIn(id);
    }

    private static Optional<DayFormat> ofBuiltIn(int id) {
        return switch (id) {
            // 27 and above mean these in Chinese versions
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Optional.of(DATE);
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Optional.of(TIME);
            case 22 -> Optional.of(DATE_AND_TIME);
            default -> Optional.empty();
        };
    }

    private static Optional<DayFormat> ofPattern(String pattern) {
        String first = pattern.split(";", 2)[0];
        String letters = LITERALS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        if (letters.contains("general") || letters.contains("通用")) {
            return Optional.empty();
        }
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        boolean date = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || (letters.indexOf('m') >= 0 && !time);
        if (date) {
            return Optional.of(time ? DATE_AND_TIME : DATE);
        }
        return time ? Optional.of(TIME) : Optional.empty();
    }
}
