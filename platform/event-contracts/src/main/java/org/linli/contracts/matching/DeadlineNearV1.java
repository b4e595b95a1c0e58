package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised once when a deadline of a wish or a dispute grows short and once when it is missed. Consumers may rely on: {@code subjectKind} is WISH or DISPUTE; a provisional day may still move. */
@EventType(name = "linli.matching.deadline.near.v1", topic = Topics.MATCHING_EVENTS)
public record DeadlineNearV1(
        String subjectId,
        String subjectKind,
        String area,
        String clock,
        LocalDate dueOn,
        boolean provisional,
        boolean missed)
        implements PublishedEvent {

    @Override
    public String subject() {
        return subjectId;
    }
}
