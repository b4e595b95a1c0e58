package org.linli.volunteer.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares and ratios as they are shown: two decimals, half up, and nothing where there is nothing to divide by. */
final class Share {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Share() {}

    static @Nullable String percent(long part, long whole) {
        return whole <= 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    static @Nullable String growthPercent(long now, long before) {
        return before <= 0 ? null : percent(now - before, before);
    }

    static @Nullable String each(long amount, long takers) {
        return takers <= 0
                ? null
                : BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(takers), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    static @Nullable String hoursEach(long minutes, long people) {
        return people <= 0
                ? null
                : BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(60L * people), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
