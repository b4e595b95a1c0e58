package org.linli.matching.resource;

import java.util.Arrays;
import java.util.Optional;

/** The circle that a resource belongs to: hours, services or turnover is what its figures count. */
public enum Circle {
    PUBLIC_GOOD("公益圈"),
    SUPPLY("供给圈"),
    ECONOMY("经济圈");

    private final String label;

    Circle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Circle> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(c -> c.label.equals(label) || c.name().equals(label))
                .findFirst();
    }
}
