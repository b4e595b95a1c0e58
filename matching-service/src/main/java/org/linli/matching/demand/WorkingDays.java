package org.linli.matching.demand;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Decides the last day of a period counted in working days; the day it starts on is not counted.
 *
 * <p>Provisional: Monday to Friday. Public holidays and make-up workdays are the business of the common deadline engine, which will
 * replace this class.
 */
final class WorkingDays {

    private WorkingDays() {}

    static LocalDate after(LocalDate start, int workingDays) {
        LocalDate day = start;
        int left = workingDays;
        while (left > 0) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
