package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** What kind of thing is asked for (MAT-01). */
public enum DemandType {
    GOODS("物资", false),
    SERVICE("服务", true),
    VENUE("场地", false),
    SKILL("技能", true),
    FUNDS("资金", false);

    private final String label;
    private final boolean needsPeople;

    DemandType(String label, boolean needsPeople) {
        this.label = label;
        this.needsPeople = needsPeople;
    }

    public String label() {
        return label;
    }

    /** True when the demand is met by people's time; the others may want nobody. */
    public boolean needsPeople() {
        return needsPeople;
    }

    public static Optional<DemandType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(t -> t.label.equals(label) || t.name().equals(label))
                .findFirst();
    }
}
