package org.linli.volunteer.errorreport;

import static org.linli.volunteer.errorreport.ErrorReportStatus.CORRECTED;
import static org.linli.volunteer.errorreport.ErrorReportStatus.DISMISSED;
import static org.linli.volunteer.errorreport.ErrorReportStatus.OPEN;
import static org.linli.volunteer.errorreport.ErrorReportStatus.REVOKED;
import static org.linli.volunteer.errorreport.ErrorReportStatus.WITHDRAWN;

/** Every allowed move of a report, once: what is answered stays answered. */
public enum ErrorReportMove {
    ANSWER_BY_CORRECTION(CORRECTED),
    ANSWER_BY_REVOCATION(REVOKED),
    DISMISS(DISMISSED),
    WITHDRAW(WITHDRAWN);

    private final ErrorReportStatus to;

    ErrorReportMove(ErrorReportStatus to) {
        this.to = to;
    }

    public boolean allowedFrom(ErrorReportStatus status) {
        return status == OPEN;
    }

    public ErrorReportStatus target() {
        return to;
    }
}
