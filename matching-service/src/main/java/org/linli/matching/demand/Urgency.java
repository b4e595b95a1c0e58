package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** How pressing a demand is; the weight is what the engine multiplies a met demand by. */
public enum Urgency {
    NORMAL("普通", 1),
    URGENT("紧急", 2),
    CRITICAL("特急", 4);

    private final String label;
    private final int weight;

    Urgency(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    public String label() {
        return label;
    }

    public int weight() {
        return weight;
    }

    public static Optional<Urgency> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(u -> u.label.equals(label) || u.name().equals(label))
                .findFirst();
    }
}
