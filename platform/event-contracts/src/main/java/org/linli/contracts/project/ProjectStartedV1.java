package org.linli.contracts.project;

import java.util.List;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a project is started from a listed demand. Consumers may rely on: its stage is IDEA. */
@EventType(name = "linli.project.project.started.v1", topic = Topics.PROJECT_EVENTS)
public record ProjectStartedV1(String projectId, String area, String name, String projectClass, List<String> demandIds)
        implements PublishedEvent {

    public ProjectStartedV1 {
        demandIds = List.copyOf(demandIds);
    }

    @Override
    public String subject() {
        return projectId;
    }
}
