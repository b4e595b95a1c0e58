package org.linli.matching.statistics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.matching.demand.DemandClass;
import org.linli.platform.area.Area;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** The figures of an area, of each class in it and of each division directly below. */
@Component
public final class ReadMatchingStatistics {

    static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Rollups rollups;
    private final Areas areas;
    private final Clock clock;

    ReadMatchingStatistics(Rollups rollups, Areas areas, Clock clock) {
        this.rollups = rollups;
        this.areas = areas;
        this.clock = clock;
    }

    /** The figures of one class. */
    public record OfClass(DemandClass demandClass, MatchingFigures figures) {}

    /** The figures of one division; {@code area} is its prefix. */
    public record OfDivision(String area, String name, MatchingFigures figures) {}

    /** All figures of an area. */
    public record Report(
            String area, Instant asOf, MatchingFigures totals, List<OfClass> byClass, List<OfDivision> divisions) {}

    /** Refuses who may not read the figures of the area. */
    public void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(area);
    }

    public Report handle(String area, Caller reader) {
        requireReader(area, reader);
        Map<String, Long> totals = rollups.totals(area);
        List<OfClass> byClass = Arrays.stream(DemandClass.values())
                .map(c -> new OfClass(c, MatchingFigures.of(totals, c)))
                .toList();
        List<OfDivision> divisions = new ArrayList<>();
        List<Area> below = areas.children(area);
        if (!below.isEmpty()) {
            int length = below.getFirst().prefix().length();
            Map<String, Map<String, Long>> sums = rollups.byChild(area, length);
            for (Area child : below) {
                divisions.add(new OfDivision(
                        child.prefix(),
                        child.name(),
                        MatchingFigures.of(sums.getOrDefault(child.prefix(), Map.of()), DemandClass.values())));
            }
        }
        return new Report(area, clock.instant(), MatchingFigures.of(totals, DemandClass.values()), byClass, divisions);
    }
}
