package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the hours behind a granted star fall below its threshold. Consumers may rely on: until the review ends the star stays granted. */
@EventType(name = "linli.volunteer.star.review-opened.v1", topic = Topics.VOLUNTEER_EVENTS)
public record StarReviewOpenedV1(String volunteerId, String area, int star, long minutes, LocalDate openedOn)
        implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
