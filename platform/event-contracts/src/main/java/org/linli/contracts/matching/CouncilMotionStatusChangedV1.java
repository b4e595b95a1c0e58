package org.linli.contracts.matching;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a motion of a children's council moves on. Consumers may rely on: {@code replyBy} stands from adoption to the reply; {@code demandId} from adoption on. */
@EventType(name = "linli.matching.council-motion.status-changed.v1", topic = Topics.MATCHING_EVENTS)
public record CouncilMotionStatusChangedV1(
        String motionId,
        String councilId,
        String area,
        @Nullable String from,
        String to,
        @Nullable LocalDate replyBy,
        @Nullable String demandId)
        implements PublishedEvent {

    @Override
    public String subject() {
        return motionId;
    }
}
