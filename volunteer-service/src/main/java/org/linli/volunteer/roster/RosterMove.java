package org.linli.volunteer.roster;

import static org.linli.volunteer.roster.RosterStatus.FAILED;
import static org.linli.volunteer.roster.RosterStatus.FINISHED;
import static org.linli.volunteer.roster.RosterStatus.RUNNING;

/** Every allowed move of an import job, once. */
public enum RosterMove {
    CLAIM(RUNNING, RUNNING),
    RECORD_BATCH(RUNNING, RUNNING),
    FINISH(RUNNING, FINISHED),
    FAIL(RUNNING, FAILED);

    private final RosterStatus from;
    private final RosterStatus to;

    RosterMove(RosterStatus from, RosterStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(RosterStatus status) {
        return from == status;
    }

    public RosterStatus target() {
        return to;
    }
}
