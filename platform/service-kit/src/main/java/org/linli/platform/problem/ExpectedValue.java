package org.linli.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what should have stood where a value of the wrong kind was sent: the constants of a list, a number, a date. */
public final class ExpectedValue {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class);
    private static final Map<Class<?>, FieldFault> KINDS = Map.ofEntries(
            Map.entry(double.class, FieldFault.NOT_A_NUMBER),
            Map.entry(boolean.class, FieldFault.BAD_BOOLEAN),
            Map.entry(Boolean.class, FieldFault.BAD_BOOLEAN),
            Map.entry(String.class, FieldFault.BAD_TEXT),
            Map.entry(LocalDate.class, FieldFault.BAD_DATE),
            Map.entry(YearMonth.class, FieldFault.BAD_MONTH),
            Map.entry(LocalTime.class, FieldFault.BAD_TIME),
            Map.entry(Instant.class, FieldFault.BAD_MOMENT),
            Map.entry(OffsetDateTime.class, FieldFault.BAD_MOMENT),
            Map.entry(ZonedDateTime.class, FieldFault.BAD_MOMENT),
            Map.entry(LocalDateTime.class, FieldFault.BAD_MOMENT));

    private ExpectedValue() {}

    public static FieldFault of(@Nullable Class<?> type) {
        if (type == null) {
            return FieldFault.BAD_VALUE;
        }
        FieldFault known = KINDS.get(type);
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return FieldFault.unknown(Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList());
        }
        if (WHOLE.contains(type)) {
            return FieldFault.NOT_A_WHOLE_NUMBER;
        }
        if (Number.class.isAssignableFrom(type)) {
            return FieldFault.NOT_A_NUMBER;
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return FieldFault.BAD_LIST;
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? FieldFault.BAD_OBJECT : FieldFault.BAD_VALUE;
    }
}
