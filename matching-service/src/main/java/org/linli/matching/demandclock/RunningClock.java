package org.linli.matching.demandclock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.DemandStatus;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;

/** A clock of one demand that needs somebody's attention. */
public record RunningClock(DemandState demand, ClockKind kind, ClockStage stage, Deadline due) {

    /**
     * The clocks of a demand that are near their end or over.
     *
     * @param warnDays how many working days before the last day the warning comes
     */
    static List<RunningClock> of(DemandState demand, LocalDate today, int warnDays, WorkingCalendar calendar) {
        List<RunningClock> clocks = new ArrayList<>();
        if (demand.status() == DemandStatus.SUBMITTED) {
            add(clocks, demand, ClockKind.VERIFY, demand.due().verifyBy(), today, warnDays, calendar);
        }
        if (demand.status() == DemandStatus.SUBMITTED || demand.status() == DemandStatus.VERIFIED) {
            add(clocks, demand, ClockKind.ANSWER, demand.due().answerBy(), today, warnDays, calendar);
        }
        return clocks;
    }

    private static void add(
            List<RunningClock> clocks,
            DemandState demand,
            ClockKind kind,
            Deadline due,
            LocalDate today,
            int warnDays,
            WorkingCalendar calendar) {
        if (due.missedOn(today)) {
            clocks.add(new RunningClock(demand, kind, ClockStage.BREACHED, due));
        } else if (!today.isBefore(calendar.workingDaysBefore(due.date(), warnDays))) {
            clocks.add(new RunningClock(demand, kind, ClockStage.WARNED, due));
        }
    }
}
