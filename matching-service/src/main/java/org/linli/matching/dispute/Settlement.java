package org.linli.matching.dispute;

import java.time.LocalDate;

/** How a mediation ended, for the figures. */
public record Settlement(Result result, int level, LocalDate on, int days, boolean withinMonth) {

    /** With an agreement or without. */
    public enum Result {
        AGREED,
        FAILED
    }
}
