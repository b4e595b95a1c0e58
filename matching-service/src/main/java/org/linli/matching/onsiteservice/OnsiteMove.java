package org.linli.matching.onsiteservice;

import static org.linli.matching.onsiteservice.OnsiteStatus.ACTIVE;
import static org.linli.matching.onsiteservice.OnsiteStatus.ENDED;
import static org.linli.matching.onsiteservice.OnsiteStatus.PAUSED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of an on-site service, once. */
public enum OnsiteMove {
    ROSTER(EnumSet.of(ACTIVE), ACTIVE),
    PAIR(EnumSet.of(ACTIVE), ACTIVE),
    PAUSE(EnumSet.of(ACTIVE), PAUSED),
    RESUME(EnumSet.of(PAUSED), ACTIVE),
    END(EnumSet.of(ACTIVE, PAUSED), ENDED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<OnsiteStatus> from;

    private final OnsiteStatus to;

    OnsiteMove(Set<OnsiteStatus> from, OnsiteStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(OnsiteStatus status) {
        return from.contains(status);
    }

    public OnsiteStatus to() {
        return to;
    }
}
