package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an office notes that an expected volunteer did not come. Consumers may rely on: nobody is marked who served in that activity. */
@EventType(name = "linli.volunteer.sign-up.no-show-marked.v1", topic = Topics.VOLUNTEER_EVENTS)
public record NoShowMarkedV1(String signUpId, String activityId, String volunteerId, String area, LocalDate day)
        implements PublishedEvent {

    @Override
    public String subject() {
        return signUpId;
    }
}
