package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the result of a random-sample inspection is published (VOL-20, VOL-34). Consumers may rely on: {@code correct + inaccurate + untrue} is {@code sampled}; the sample can be drawn again from {@code seed}. */
@EventType(name = "linli.volunteer.inspection.published.v1", topic = Topics.VOLUNTEER_EVENTS)
public record InspectionPublishedV1(
        String inspectionId,
        String area,
        LocalDate firstDay,
        LocalDate lastDay,
        long population,
        int sampled,
        int correct,
        int inaccurate,
        int untrue,
        String seed)
        implements PublishedEvent {

    @Override
    public String subject() {
        return inspectionId;
    }
}
