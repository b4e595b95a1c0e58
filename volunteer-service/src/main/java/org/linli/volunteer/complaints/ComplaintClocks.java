package org.linli.volunteer.complaints;

import java.time.LocalDate;
import org.linli.platform.calendar.Deadline;

/** The two clocks of a complaint; both count from the day it was received. */
public record ComplaintClocks(Deadline acknowledgeBy, Deadline answerBy) {

    /** Whether the next thing owed is late. */
    boolean overdue(ComplaintStatus status, LocalDate today) {
        return switch (status) {
            case RECEIVED -> acknowledgeBy.missedOn(today) || answerBy.missedOn(today);
            case ACKNOWLEDGED -> answerBy.missedOn(today);
            case ANSWERED, REDIRECTED -> false;
        };
    }

    /** The day after which something owed is late. */
    public LocalDate nextDue(ComplaintStatus status) {
        return status == ComplaintStatus.RECEIVED ? acknowledgeBy.date() : answerBy.date();
    }
}
