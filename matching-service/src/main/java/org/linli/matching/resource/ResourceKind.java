package org.linli.matching.resource;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of resources (MAT-04). */
public enum ResourceKind {
    VENUE("场地", false),
    SKILL("技能", false),
    MERCHANT("爱心商家", false),
    FUNDS("资金", true),
    GOODS("物资", true),
    DEPARTMENT_SERVICE("部门服务", false);

    private final String label;
    private final boolean stock;

    ResourceKind(String label, boolean stock) {
        this.label = label;
        this.stock = stock;
    }

    public String label() {
        return label;
    }

    /** True when it is counted and used up; the others are had for a time. */
    public boolean stock() {
        return stock;
    }

    /** True when only one party can have it at a time. */
    public boolean exclusive() {
        return this == VENUE;
    }

    public static Optional<ResourceKind> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(k -> k.label.equals(label) || k.name().equals(label))
                .findFirst();
    }
}
