package org.linli.volunteer.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Hours;
import org.linli.platform.time.Zones;

/** Writes a value as its data element wants it. */
final class ElementFormat {

    private static final Set<String> PLAIN = Set.of("text", "integer", "hours", "list");

    private ElementFormat() {}

    /** Why a format cannot be used, if so. */
    static Optional<String> fault(String format, Set<String> codeSets) {
        String[] parts = format.split(":", 2);
        if (parts.length == 1) {
            return PLAIN.contains(format) ? Optional.empty() : Optional.of("has the unknown format " + format);
        }
        return switch (parts[0]) {
            case "date", "dateTime" -> patternFault(parts[1]);
            case "code" ->
                codeSets.contains(parts[1]) ? Optional.empty() : Optional.of("has the unknown code set " + parts[1]);
            default -> Optional.of("has the unknown format " + format);
        };
    }

    private static Optional<String> patternFault(String pattern) {
        try {
            String written = DateTimeFormatter.ofPattern(pattern).format(Instant.EPOCH.atZone(Zones.CHINA));
            return written.isBlank() ? Optional.of("has an empty date pattern") : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.of("has no date pattern in " + pattern);
        }
    }

    static String write(@Nullable Object value, String format, Map<String, Map<String, String>> codes) {
        if (value == null) {
            return "";
        }
        String[] parts = format.split(":", 2);
        return switch (parts[0]) {
            case "hours" -> value instanceof Number minutes ? Hours.display(minutes.longValue()) : value.toString();
            case "date", "dateTime" -> moment(value, parts[1]);
            case "code" -> codes.getOrDefault(parts[1], Map.of()).getOrDefault(value.toString(), value.toString());
            case "list" ->
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).collect(Collectors.joining(";"))
                        : value.toString();
            default -> value.toString();
        };
    }

    private static String moment(Object value, String pattern) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern);
        return switch (value) {
            case LocalDate day -> formatter.format(day.atStartOfDay(Zones.CHINA));
            case Instant moment -> formatter.format(moment.atZone(Zones.CHINA));
            default -> value.toString();
        };
    }
}
