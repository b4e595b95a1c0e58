package org.linli.contracts.volunteer;

import java.time.Instant;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the yearly report of a division is frozen. Consumers may rely on: there is one a division and year, its contents never change, and {@code digest} is theirs. */
@EventType(name = "linli.volunteer.yearly-report.frozen.v1", topic = Topics.VOLUNTEER_EVENTS)
public record YearlyReportFrozenV1(String reportId, String area, int year, String digest, Instant at)
        implements PublishedEvent {

    @Override
    public String subject() {
        return reportId;
    }
}
