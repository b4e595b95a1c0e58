package org.linli.matching.resource;

import java.util.Arrays;
import java.util.Optional;

/** How a session is paid for (MAT-04). */
public enum PriceMode {
    MARKET("市场"),
    INCLUSIVE("普惠"),
    PUBLIC_GOOD("公益");

    private final String label;

    PriceMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<PriceMode> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(m -> m.label.equals(label) || m.name().equals(label))
                .findFirst();
    }
}
