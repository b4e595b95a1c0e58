package org.linli.volunteer.recording;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.area.AreaScope;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;

/**
 * VOL-33: how long the record may wait.
 *
 * @param districts what a district sets differently, by its six digits
 */
public record RecordingPolicy(Terms standard, Map<String, Terms> districts) {

    /**
     * The terms of a locality.
     *
     * @param within working days after the day on which the activity ended
     * @param warnBefore working days before the last one
     * @param evaluation whether an evaluation is part of the record
     */
    public record Terms(int within, int warnBefore, boolean evaluation) {
        public Terms {
            if (within < 1 || warnBefore < 0 || warnBefore >= within) {
                throw new IllegalArgumentException(
                        "a record is due after a day at least, and warned of within that time");
            }
        }
    }

    public RecordingPolicy {
        districts = Map.copyOf(districts);
    }

    RecordingTime time(String area, LocalDate endedOn, WorkingCalendar calendar) {
        Terms terms = terms(area);
        Deadline due = calendar.plusWorkingDays(endedOn, terms.within());
        return new RecordingTime(due, calendar.workingDaysBefore(due.date(), terms.warnBefore()));
    }

    boolean wantsEvaluation(String area) {
        return terms(area).evaluation();
    }

    private Terms terms(String area) {
        return districts.getOrDefault(AreaScope.districtOf(area), standard);
    }
}
