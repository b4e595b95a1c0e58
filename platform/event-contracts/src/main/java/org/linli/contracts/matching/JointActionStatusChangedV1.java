package org.linli.contracts.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a joint action is planned, held, stated or called off. Consumers may rely on: {@code missing} names those of the five that take no part. */
@EventType(name = "linli.matching.joint-action.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record JointActionStatusChangedV1(
        String actionId, String area, @Nullable String from, String to, LocalDate day, List<String> missing)
        implements PublishedEvent {

    public JointActionStatusChangedV1 {
        missing = List.copyOf(missing);
    }

    @Override
    public String subject() {
        return actionId;
    }
}
