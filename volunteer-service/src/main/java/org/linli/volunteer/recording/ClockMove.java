package org.linli.volunteer.recording;

import static org.linli.volunteer.recording.ClockStatus.DUE;
import static org.linli.volunteer.recording.ClockStatus.LATE;
import static org.linli.volunteer.recording.ClockStatus.MET;
import static org.linli.volunteer.recording.ClockStatus.MET_LATE;
import static org.linli.volunteer.recording.ClockStatus.VOID;
import static org.linli.volunteer.recording.ClockStatus.WAITING;
import static org.linli.volunteer.recording.ClockStatus.WARNED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a recording clock, once. */
public enum ClockMove {
    END(EnumSet.of(WAITING), DUE),
    WARN(EnumSet.of(DUE), WARNED),
    MISS(EnumSet.of(DUE, WARNED), LATE),
    /** The calendar or the activity's end changed, and there is time again. */
    GIVE_TIME(EnumSet.of(WARNED, LATE), DUE),
    MEET(EnumSet.of(DUE, WARNED), MET),
    MEET_LATE(EnumSet.of(LATE), MET_LATE),
    VOID_CLOCK(EnumSet.of(WAITING, DUE, WARNED, LATE), VOID);

    private final Set<ClockStatus> from;
    private final ClockStatus to;

    ClockMove(Set<ClockStatus> from, ClockStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(ClockStatus status) {
        return from.contains(status);
    }

    public ClockStatus target() {
        return to;
    }
}
