package org.linli.volunteer.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.time.Hours;
import org.linli.volunteer.activity.Theme;
import org.linli.volunteer.activity.Themes;
import org.linli.volunteer.complaints.Complaints;
import org.springframework.stereotype.Component;

/** Computes the figures of a division over a period. */
@Component
public class PeriodStatistics {

    /** Before anything was ever counted. */
    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

    /**
     * Who counts as active.
     *
     * @param activeMinutes minutes in the period
     * @param yearMinutes minutes in the year (VOL-24)
     */
    public record Thresholds(int activeMinutes, int yearMinutes) {}

    private final Rollups rollups;
    private final ServiceRecords records;
    private final Complaints complaints;
    private final Areas areas;
    private final Themes themes;
    private final Thresholds thresholds;

    public PeriodStatistics(
            Rollups rollups,
            ServiceRecords records,
            Complaints complaints,
            Areas areas,
            Themes themes,
            Thresholds thresholds) {
        this.rollups = rollups;
        this.records = records;
        this.complaints = complaints;
        this.areas = areas;
        this.themes = themes;
        this.thresholds = thresholds;
    }

    public PeriodFigures of(String areaPrefix, Period period) {
        List<Area> below = areas.children(areaPrefix);
        int childLength = below.isEmpty()
                ? areaPrefix.length()
                : below.getFirst().prefix().length();
        Map<String, Long> during = rollups.totals(areaPrefix, period.from(), period.to());
        long registered = registered(areaPrefix, period);
        long minutes = get(during, Metric.MINUTES);
        long minutesBefore = get(
                rollups.totals(
                        areaPrefix, period.before().from(), period.before().to()),
                Metric.MINUTES);
        Map<String, Long> active = records.people(areaPrefix, childLength, period, thresholds.activeMinutes());
        Map<String, Long> faithful =
                records.people(areaPrefix, childLength, period.yearSoFar(), thresholds.yearMinutes());
        long teams = records.teams(areaPrefix);
        ServiceRecords.Held held = records.held(areaPrefix, childLength, period);
        Complaints.Tally heard = complaints.tally(areaPrefix, period.from(), period.to());
        return new PeriodFigures(
                period.from(),
                period.to(),
                registered,
                get(during, Metric.VOLUNTEERS),
                minutes,
                Hours.display(minutes),
                Share.growthPercent(minutes, minutesBefore),
                Share.hoursEach(minutes, registered),
                sum(active),
                Share.percent(sum(active), registered),
                sum(faithful),
                Share.percent(sum(faithful), registered),
                teams,
                Share.each(registered, teams),
                get(during, Metric.ACTIVITIES),
                held.all(),
                held.joint(),
                get(during, Metric.CHECK_INS),
                heard.received(),
                heard.upheld(),
                held.byTheme().entrySet().stream()
                        .map(theme -> new PeriodFigures.ThemeFigure(
                                theme.getKey(),
                                themes.find(theme.getKey()).map(Theme::name).orElse(theme.getKey()),
                                theme.getValue()))
                        .toList(),
                below.stream()
                        .map(child -> child(child, period, active, faithful, held.byChild()))
                        .toList());
    }

    private PeriodFigures.Child child(
            Area child, Period period, Map<String, Long> active, Map<String, Long> faithful, Map<String, Long> held) {
        String prefix = child.prefix();
        long registered = registered(prefix, period);
        long minutes = get(rollups.totals(prefix, period.from(), period.to()), Metric.MINUTES);
        long activeHere = active.getOrDefault(prefix, 0L);
        long faithfulHere = faithful.getOrDefault(prefix, 0L);
        return new PeriodFigures.Child(
                prefix,
                child.name(),
                registered,
                minutes,
                Hours.display(minutes),
                activeHere,
                Share.percent(activeHere, registered),
                faithfulHere,
                Share.percent(faithfulHere, registered),
                held.getOrDefault(prefix, 0L));
    }

    private long registered(String prefix, Period period) {
        return get(rollups.totals(prefix, BEGINNING, period.to()), Metric.VOLUNTEERS);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long get(Map<String, Long> sums, Metric metric) {
        return sums.getOrDefault(metric.code(), 0L);
    }
}
