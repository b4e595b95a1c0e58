package org.linli.matching.threelist;

import java.util.List;

/** One project on the three lists, as project-service told of it. */
public record ProjectLine(
        String projectId, String area, String name, String projectClass, String stage, List<String> demandIds) {

    /** The stage before any move was heard. */
    static final String FIRST_STAGE = "IDEA";

    public ProjectLine {
        demandIds = List.copyOf(demandIds);
    }

    /** A project of which nothing was heard yet. */
    public static ProjectLine unheard(String projectId) {
        return new ProjectLine(projectId, "", "", "", FIRST_STAGE, List.of());
    }

    ProjectLine started(String where, String called, String ofClass, List<String> demands) {
        return new ProjectLine(projectId, where, called, ofClass, stage, demands);
    }

    ProjectLine moved(String to) {
        return new ProjectLine(projectId, area, name, projectClass, to, demandIds);
    }

    /** The line with a demand, once. */
    public ProjectLine with(String demand) {
        return demandIds.contains(demand)
                ? this
                : new ProjectLine(
                        projectId,
                        area,
                        name,
                        projectClass,
                        stage,
                        java.util.stream.Stream.concat(demandIds.stream(), java.util.stream.Stream.of(demand))
                                .toList());
    }
}
