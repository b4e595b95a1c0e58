package org.linli.matching.council;

import static org.linli.matching.council.MotionStatus.ADOPTED;
import static org.linli.matching.council.MotionStatus.DISCUSSING;
import static org.linli.matching.council.MotionStatus.DISMISSED;
import static org.linli.matching.council.MotionStatus.DONE;
import static org.linli.matching.council.MotionStatus.PROPOSED;
import static org.linli.matching.council.MotionStatus.REPLIED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a motion, once. */
public enum MotionMove {
    DISCUSS(EnumSet.of(PROPOSED), DISCUSSING),
    ADOPT(EnumSet.of(DISCUSSING), ADOPTED),
    DISMISS(EnumSet.of(DISCUSSING), DISMISSED),
    REPLY(EnumSet.of(ADOPTED), REPLIED),
    /** The children are not content with the reply; the department owes another. */
    RETURN(EnumSet.of(REPLIED), ADOPTED),
    FINISH(EnumSet.of(REPLIED), DONE);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<MotionStatus> from;

    private final MotionStatus to;

    MotionMove(Set<MotionStatus> from, MotionStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(MotionStatus status) {
        return from.contains(status);
    }

    public MotionStatus to() {
        return to;
    }
}
