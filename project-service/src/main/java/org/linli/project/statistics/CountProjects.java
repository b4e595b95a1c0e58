package org.linli.project.statistics;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.incubation.ProjectStage;

/** Counts projects per stage for an area and the divisions directly below it. */
public final class CountProjects {

    private final StageCounts counts;
    private final Areas areas;
    private final Clock clock;

    public CountProjects(StageCounts counts, Areas areas, Clock clock) {
        this.counts = counts;
        this.areas = areas;
        this.clock = clock;
    }

    public ProjectFigures handle(Caller caller, String areaPrefix) {
        caller.requireRole(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.TEAM_LEADER,
                Role.JUDGE,
                Role.FINANCE,
                Role.AUDITOR,
                Role.ANALYST,
                Role.OPERATOR);
        caller.requireArea(areaPrefix);
        List<StageCount> found = counts.below(areaPrefix);
        Map<ProjectStage, Long> all = perStage(found, areaPrefix);
        List<ProjectFigures.Part> parts = areas.children(areaPrefix).stream()
                .map(Area::prefix)
                .map(prefix -> part(prefix, perStage(found, prefix)))
                .toList();
        return new ProjectFigures(areaPrefix, clock.instant(), new ProjectFigures.Figures(sum(all), all), parts);
    }

    private ProjectFigures.Part part(String prefix, Map<ProjectStage, Long> byStage) {
        return new ProjectFigures.Part(prefix, areas.name(prefix), sum(byStage), byStage);
    }

    private static Map<ProjectStage, Long> perStage(List<StageCount> counts, String prefix) {
        Map<ProjectStage, Long> byStage = new EnumMap<>(ProjectStage.class);
        for (ProjectStage stage : ProjectStage.values()) {
            byStage.put(stage, 0L);
        }
        counts.stream()
                .filter(count -> count.area().startsWith(prefix))
                .forEach(count -> byStage.merge(count.stage(), count.projects(), Long::sum));
        return byStage;
    }

    private static long sum(Map<ProjectStage, Long> byStage) {
        return byStage.values().stream().mapToLong(Long::longValue).sum();
    }
}
