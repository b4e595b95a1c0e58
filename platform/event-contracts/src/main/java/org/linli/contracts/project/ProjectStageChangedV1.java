package org.linli.contracts.project;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a project passes or fails a gate. Consumers may rely on: {@code move} is the literal of the move. */
@EventType(name = "linli.project.project.stage-changed.v1", topic = Topics.PROJECT_EVENTS)
public record ProjectStageChangedV1(String projectId, String area, String from, String to, String move)
        implements PublishedEvent {

    @Override
    public String subject() {
        return projectId;
    }
}
