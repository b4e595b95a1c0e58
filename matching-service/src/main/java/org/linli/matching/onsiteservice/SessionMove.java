package org.linli.matching.onsiteservice;

import static org.linli.matching.onsiteservice.SessionStatus.CALLED_OFF;
import static org.linli.matching.onsiteservice.SessionStatus.HELD;
import static org.linli.matching.onsiteservice.SessionStatus.MISSING;
import static org.linli.matching.onsiteservice.SessionStatus.PLANNED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a session, once. */
public enum SessionMove {
    /** A session that was found missing may still be told. */
    HOLD(EnumSet.of(PLANNED, MISSING), HELD),
    CALL_OFF(EnumSet.of(PLANNED, MISSING), CALLED_OFF),
    MISS(EnumSet.of(PLANNED), MISSING);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<SessionStatus> from;

    private final SessionStatus to;

    SessionMove(Set<SessionStatus> from, SessionStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(SessionStatus status) {
        return from.contains(status);
    }

    public SessionStatus to() {
        return to;
    }
}
