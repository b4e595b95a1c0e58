package org.linli.contracts.matching;

import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a plan moves on the way from proposal to promise. Consumers may rely on: {@code from} is absent when the plan was first reviewed; {@code confirmed} and {@code refused} count proposals so far. */
@EventType(name = "linli.matching.plan.commit-status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record PlanCommitStatusChangedV1(
        String planId, String area, @Nullable String from, String to, int confirmed, int refused)
        implements PublishedEvent {

    @Override
    public String subject() {
        return planId;
    }
}
