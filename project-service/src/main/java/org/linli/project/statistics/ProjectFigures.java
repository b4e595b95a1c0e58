package org.linli.project.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.project.incubation.ProjectStage;

/** The figures of an area: in all, and by the divisions directly below it. */
public record ProjectFigures(String area, Instant asOf, Figures totals, List<Part> streets) {

    public ProjectFigures {
        streets = List.copyOf(streets);
    }

    /** Projects in all and per stage; every stage is named, with 0 where there is none. */
    public record Figures(long projects, Map<ProjectStage, Long> byStage) {}

    /** One division below, by its significant digits. */
    public record Part(String area, String name, long projects, Map<ProjectStage, Long> byStage) {}
}
