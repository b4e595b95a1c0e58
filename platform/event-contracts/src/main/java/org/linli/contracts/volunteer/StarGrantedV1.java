package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a volunteer is granted a star. Consumers may rely on: {@code star} is 1 to 5 and one more than the star granted before. */
@EventType(name = "linli.volunteer.star.granted.v1", topic = Topics.VOLUNTEER_EVENTS)
public record StarGrantedV1(String volunteerId, String area, int star, LocalDate grantedOn) implements PublishedEvent {

    @Override
    public String subject() {
        return volunteerId;
    }
}
