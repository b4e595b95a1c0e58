package org.linli.volunteer.series;

import static org.linli.volunteer.series.SeriesStatus.ACTIVE;
import static org.linli.volunteer.series.SeriesStatus.ENDED;

/** Every allowed move of a series, once. */
public enum SeriesMove {
    SKIP(ACTIVE, ACTIVE),
    END(ACTIVE, ENDED);

    private final SeriesStatus from;
    private final SeriesStatus to;

    SeriesMove(SeriesStatus from, SeriesStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(SeriesStatus status) {
        return from == status;
    }

    public SeriesStatus target() {
        return to;
    }
}
