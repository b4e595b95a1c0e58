package org.linli.platform.time;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** VOL-12: shows recorded minutes as hours; the record itself stays in whole minutes. */
public final class Hours {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private Hours() {}

    /** Hours with two decimals, half up: 125 minutes are 2.08. */
    public static String display(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(MINUTES_PER_HOUR, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
