package org.linli.matching.threelist.mongo;

import java.util.List;
import org.linli.matching.threelist.ProjectLine;
import org.springframework.data.annotation.Id;

/** A project's line as it is stored. */
record ProjectLineDocument(
        @Id String id, String area, String name, String projectClass, String stage, List<String> demandIds) {

    static ProjectLineDocument of(ProjectLine l) {
        return new ProjectLineDocument(l.projectId(), l.area(), l.name(), l.projectClass(), l.stage(), l.demandIds());
    }

    ProjectLine line() {
        return new ProjectLine(id, area, name, projectClass, stage, demandIds);
    }
}
