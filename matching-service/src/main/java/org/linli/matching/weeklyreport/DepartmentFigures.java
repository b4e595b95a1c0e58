package org.linli.matching.weeklyreport;

import java.util.List;
import java.util.Map;
import org.linli.matching.threelist.GapFigures;

/**
 * The figures of one department over some days and at their end.
 *
 * @param resources listed resources by kind
 * @param bookings what became of bookings in those days, by stage
 * @param referred demands sent to it in those days; {@code answered}, {@code answeredLate} and {@code sentBack} likewise
 * @param openReferrals what it still owes, and {@code overdue} of it after the last day
 * @param gaps what was asked for in its classes and found nothing, per community and class
 */
public record DepartmentFigures(
        Map<String, Long> resources,
        Map<String, Long> bookings,
        long referred,
        long answered,
        long answeredLate,
        long sentBack,
        long openReferrals,
        long overdue,
        List<GapFigures.OfCommunity> gaps) {

    public DepartmentFigures {
        resources = new java.util.TreeMap<>(resources);
        bookings = new java.util.TreeMap<>(bookings);
        gaps = List.copyOf(gaps);
    }
}
