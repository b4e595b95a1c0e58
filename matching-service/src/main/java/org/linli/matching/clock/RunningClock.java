package org.linli.matching.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;

/**
 * One deadline that runs.
 *
 * @param clock which of its owner's deadlines
 * @param runsFrom the day that is not counted
 * @param due the last day that is in time
 * @param warnOn the day from which its owner is warned
 * @param warned whether that was done
 * @param missed whether its owner was told that it is missed
 */
public record RunningClock(
        String clock,
        LocalDate runsFrom,
        LocalDate due,
        boolean provisional,
        LocalDate warnOn,
        boolean warned,
        boolean missed) {

    /** A clock that is warned of so many working days before it is due, yet never before it runs. */
    public static RunningClock start(
            String clock, LocalDate runsFrom, Deadline due, int warnDays, WorkingCalendar calendar) {
        LocalDate warnOn = calendar.workingDaysBefore(due.date(), warnDays);
        return new RunningClock(
                clock,
                runsFrom,
                due.date(),
                due.provisional(),
                warnOn.isAfter(runsFrom) ? warnOn : runsFrom.plusDays(1),
                false,
                false);
    }

    /** Whether the thing is late on that day. */
    public boolean missedOn(LocalDate today) {
        return today.isAfter(due);
    }

    boolean owesWarning(LocalDate today) {
        return !warned && !missedOn(today) && !today.isBefore(warnOn);
    }

    boolean owesMiss(LocalDate today) {
        return !missed && missedOn(today);
    }

    RunningClock told(LocalDate today) {
        return new RunningClock(clock, runsFrom, due, provisional, warnOn, true, missed || missedOn(today));
    }

    /** The day on which something has to be told, null when all was. */
    @Nullable
    LocalDate nextOn() {
        if (missed) {
            return null;
        }
        return warned ? due.plusDays(1) : warnOn;
    }

    /** The same deadline by another count; what was told of another day is told again. */
    RunningClock recounted(RunningClock anew) {
        return anew.due().equals(due) && anew.warnOn().equals(warnOn)
                ? new RunningClock(clock, runsFrom, due, anew.provisional(), warnOn, warned, missed)
                : anew;
    }
}
