package org.linli.volunteer.anomaly;

import static org.linli.volunteer.anomaly.AnomalyStatus.CLEARED;
import static org.linli.volunteer.anomaly.AnomalyStatus.CONFIRMED;
import static org.linli.volunteer.anomaly.AnomalyStatus.OPEN;
import static org.linli.volunteer.anomaly.AnomalyStatus.UNDER_REVIEW;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of an anomaly, once. */
public enum AnomalyMove {
    TAKE_UP(EnumSet.of(OPEN), UNDER_REVIEW),
    CLEAR(EnumSet.of(OPEN, UNDER_REVIEW), CLEARED),
    CONFIRM(EnumSet.of(OPEN, UNDER_REVIEW), CONFIRMED);

    private final Set<AnomalyStatus> from;
    private final AnomalyStatus to;

    AnomalyMove(Set<AnomalyStatus> from, AnomalyStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(AnomalyStatus status) {
        return from.contains(status);
    }

    public AnomalyStatus target() {
        return to;
    }
}
