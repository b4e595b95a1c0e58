package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;

/** How far from the place of a demand its venue may be; places are division codes, so it is told by the division both lie in. */
public enum Reach {
    COMMUNITY("本村社区", 12),
    STREET("本镇街", 9),
    DISTRICT("本区县", 6);

    private final String label;
    private final int digits;

    Reach(String label, int digits) {
        this.label = label;
        this.digits = digits;
    }

    public String label() {
        return label;
    }

    /** True when the venue lies in the same division, or serves a wider one that holds the place. */
    public boolean covers(String place, String venueArea) {
        return place.startsWith(venueArea)
                || venueArea.startsWith(place.substring(0, Math.min(digits, place.length())));
    }

    public static Optional<Reach> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(r -> r.label.equals(label) || r.name().equals(label))
                .findFirst();
    }
}
