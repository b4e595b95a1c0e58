package org.linli.platform.area;

import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.DivisionLevel;

/** One division of the register; {@code parent} is null for a province. */
public record Area(
        String code,
        String name,
        DivisionLevel level,
        @Nullable String parent) {

    /** The significant digits: 2, 4, 6, 9 or 12 of them by level. */
    public String prefix() {
        return code.substring(0, level.prefixLength());
    }
}
