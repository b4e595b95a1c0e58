package org.linli.contracts.matching;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the weekly report of a department is frozen. Consumers may rely on: it never changes; {@code digest} is the hash of its content. */
@EventType(name = "linli.matching.department-report.frozen.v1", topic = Topics.MATCHING_EVENTS)
public record DepartmentReportFrozenV1(
        String reportId, String area, String department, LocalDate weekStart, String digest) implements PublishedEvent {

    @Override
    public String subject() {
        return reportId;
    }
}
