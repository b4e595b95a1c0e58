package org.linli.matching.demand;

import java.time.LocalDate;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;

/** MAT-02: the last days on which a demand is verified and answered in time; the day it came in is not counted. */
public record ServiceLevel(Deadline verifyBy, Deadline answerBy) {

    static ServiceLevel from(LocalDate submittedOn, ServiceLevels.Days promised, WorkingCalendar calendar) {
        return new ServiceLevel(
                calendar.plusWorkingDays(submittedOn, promised.verify()),
                calendar.plusWorkingDays(submittedOn, promised.answer()));
    }

    /** Whether a day may still move because a year's holidays are not published. */
    public boolean provisional() {
        return verifyBy.provisional() || answerBy.provisional();
    }
}
