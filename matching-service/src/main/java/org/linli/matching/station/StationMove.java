package org.linli.matching.station;

import static org.linli.matching.station.StationStatus.CLOSED;
import static org.linli.matching.station.StationStatus.OPEN;

/** Every move of a station, once. */
public enum StationMove {
    CLOSE(OPEN, CLOSED),
    REOPEN(CLOSED, OPEN),
    RECORD_ACTIVITY(OPEN, OPEN),
    ALERT_IDLE(OPEN, OPEN);

    private final StationStatus from;
    private final StationStatus to;

    StationMove(StationStatus from, StationStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(StationStatus status) {
        return from == status;
    }

    public StationStatus to() {
        return to;
    }
}
