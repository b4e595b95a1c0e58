package org.linli.volunteer.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Rollups;
import org.springframework.stereotype.Component;

/** The figures of a division and of each division directly below it. */
@Component
public class VolunteeringStatistics {

    /** Sums over a division; {@code asOf} is when they were read; {@code period} only when one was asked for. */
    public record Report(
            String area,
            Instant asOf,
            Totals totals,
            List<Street> streets,
            @Nullable PeriodFigures period) {}

    /** Sums over all of a division. */
    public record Totals(long volunteers, long guardianPending, long minutes, long activities, long checkIns) {}

    /** The share of one division below; {@code area} is its shortest prefix (nine digits for a street). */
    public record Street(
            String area, String name, long volunteers, long guardianPending, long minutes, long activities) {}

    private final Rollups rollups;
    private final Areas areas;
    private final PeriodStatistics periods;
    private final Clock clock;

    public VolunteeringStatistics(Rollups rollups, Areas areas, PeriodStatistics periods, Clock clock) {
        this.rollups = rollups;
        this.areas = areas;
        this.periods = periods;
        this.clock = clock;
    }

    public Report of(String areaPrefix, @Nullable Period period) {
        Map<String, Long> all = rollups.totals(areaPrefix);
        List<Area> below = areas.children(areaPrefix);
        Map<String, Map<String, Long>> shares = below.isEmpty()
                ? Map.of()
                : rollups.byChild(areaPrefix, below.getFirst().prefix().length());
        return new Report(
                areaPrefix,
                clock.instant(),
                new Totals(
                        get(all, Metric.VOLUNTEERS),
                        get(all, Metric.GUARDIAN_PENDING),
                        get(all, Metric.MINUTES),
                        get(all, Metric.ACTIVITIES),
                        get(all, Metric.CHECK_INS)),
                below.stream()
                        .map(child -> street(child, shares.getOrDefault(child.prefix(), Map.of())))
                        .toList(),
                period == null ? null : periods.of(areaPrefix, period));
    }

    private static Street street(Area child, Map<String, Long> share) {
        return new Street(
                child.prefix(),
                child.name(),
                get(share, Metric.VOLUNTEERS),
                get(share, Metric.GUARDIAN_PENDING),
                get(share, Metric.MINUTES),
                get(share, Metric.ACTIVITIES));
    }

    private static long get(Map<String, Long> sums, Metric metric) {
        return sums.getOrDefault(metric.code(), 0L);
    }
}
