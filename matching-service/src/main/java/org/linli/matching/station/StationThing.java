package org.linli.matching.station;

import java.util.Arrays;
import java.util.Optional;

/** The six things that a standard station has (MAT-17). */
public enum StationThing {
    PLACE("阵地"),
    TEAM("队伍"),
    PROJECTS("项目"),
    FACILITIES("设施"),
    RULES("制度"),
    SIGN("标识");

    private final String label;

    StationThing(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<StationThing> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(t -> t.label.equals(label) || t.name().equals(label))
                .findFirst();
    }
}
