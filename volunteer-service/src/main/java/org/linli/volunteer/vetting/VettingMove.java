package org.linli.volunteer.vetting;

import static org.linli.volunteer.vetting.VettingStatus.BARRED;
import static org.linli.volunteer.vetting.VettingStatus.CLEARED;
import static org.linli.volunteer.vetting.VettingStatus.UNCHECKED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a vetting, once. Who is barred stays so until an officer lifts it; only then a new query counts. */
public enum VettingMove {
    RECORD_CLEAR(EnumSet.of(UNCHECKED, CLEARED), CLEARED),
    RECORD_HIT(EnumSet.of(UNCHECKED, CLEARED), BARRED),
    LIFT_BAR(EnumSet.of(BARRED), UNCHECKED);

    private final Set<VettingStatus> from;
    private final VettingStatus to;

    VettingMove(Set<VettingStatus> from, VettingStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(VettingStatus status) {
        return from.contains(status);
    }

    public VettingStatus target() {
        return to;
    }
}
