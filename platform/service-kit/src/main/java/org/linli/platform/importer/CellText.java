package org.linli.platform.importer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides the text of a cell, and which texts are dates and times. */
final class CellText {

    private static final Pattern DATE = Pattern.compile(
            "([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T][0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}");
    private static final Pattern TIME = Pattern.compile("([0-9]{1,2})[:：时]([0-9]{2})(?:[:：分](?:([0-9]{2})秒?)?)?");
    private static final int SECONDS_PER_DAY = 86_400;

    private CellText() {}

    /** Takes away what people do not see: white space of any kind at both ends, zero-width characters, byte order marks. */
    static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isInvisible(text.charAt(from))) {
            from++;
        }
        while (to > from && isInvisible(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isInvisible(char c) {
        return c <= ' '
                || Character.isSpaceChar(c)
                || Character.isWhitespace(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D');
    }

    /** A number as people wrote it: never with an exponent or idle zeros. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** A spreadsheet's day number as a date, a time, or both; {@code number} as it is when it is outside the calendar. */
    static String dayNumber(BigDecimal number, DayFormat format, boolean since1904) {
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        int seconds = number.subtract(whole)
                .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
        if (number.signum() < 0 || whole.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
            return number(number);
        }
        // 0.999999 of a day is the next midnight, not 24:00
        long days = whole.longValue() + seconds / SECONDS_PER_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY);
        return switch (format) {
            case DATE -> day(days, since1904).toString();
            case TIME -> time.toString();
            case DATE_AND_TIME -> day(days, since1904) + " " + time;
        };
    }

    private static LocalDate day(long number, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(number);
        }
        // spreadsheets count a 29 February 1900 that never was: day 60
        return number > 60
                ? LocalDate.of(1899, 12, 30).plusDays(number)
                : LocalDate.of(1899, 12, 31).plusDays(number);
    }

    static Optional<LocalDate> date(String text) {
        Matcher written = DATE.matcher(text);
        if (written.matches()) {
            return date(written);
        }
        Matcher compact = COMPACT_DATE.matcher(text);
        if (compact.matches()) {
            return date(compact);
        }
        return SERIAL.matcher(text).matches() ? Optional.of(day(Long.parseLong(text), false)) : Optional.empty();
    }

    private static Optional<LocalDate> date(Matcher match) {
        try {
            return Optional.of(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(String text) {
        Matcher match = TIME.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalTime.of(number(match, 1), number(match, 2), match.group(3) == null ? 0 : number(match, 3)));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
