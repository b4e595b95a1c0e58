package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** The focus classes 一老一小一纠纷 and the rest; each focus class has its own queue and figures. */
public enum DemandClass {
    ELDERLY("一老"),
    CHILDREN("一小"),
    DISPUTE("一纠纷"),
    OTHER("其他");

    private final String label;

    DemandClass(String label) {
        this.label = label;
    }

    /** The label in files and on paper lists. */
    public String label() {
        return label;
    }

    /** True for the three classes that the district looks at first. */
    public boolean focus() {
        return this != OTHER;
    }

    public static Optional<DemandClass> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(c -> c.label.equals(label) || c.name().equals(label))
                .findFirst();
    }
}
