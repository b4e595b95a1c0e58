package org.linli.matching.council;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandType;
import org.linli.matching.demand.Window;

/** What the demand of an adopted motion asks for. */
public record Wanted(DemandType type, int people, Window window) {

    /** The demand of a motion: there is one, however often the adoption is told. */
    public static DemandId demandOf(MotionId motion) {
        return new DemandId(UUID.nameUUIDFromBytes(("council-motion/" + motion).getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
