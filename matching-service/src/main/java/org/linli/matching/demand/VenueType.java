package org.linli.matching.demand;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a venue is, from the plainest up: each can stand in for those before it. */
public enum VenueType {
    OPEN_AIR("室外场地"),
    ROOM("活动室"),
    HALL("多功能厅"),
    SPECIALIST("专业场馆");

    private final String label;

    VenueType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The engine's number of a type; nothing wished, or nothing stated of a venue, is 0. */
    public static int level(@Nullable VenueType type) {
        return type == null ? 0 : type.ordinal() + 1;
    }

    public static Optional<VenueType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(t -> t.label.equals(label) || t.name().equals(label))
                .findFirst();
    }
}
