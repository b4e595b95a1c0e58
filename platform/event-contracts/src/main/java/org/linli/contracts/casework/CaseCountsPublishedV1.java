package org.linli.contracts.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the de-identified case counts of a district are renewed. Consumers may rely on: a count is absent where it could point to a person: 1 to 4, and what would let it be derived (SEC-11). */
@EventType(name = "linli.case.counts.published.v1", topic = Topics.CASE_EVENTS)
public record CaseCountsPublishedV1(String area, LocalDate asOf, List<Cell> cells) implements PublishedEvent {

    public CaseCountsPublishedV1 {
        cells = List.copyOf(cells);
    }

    /** The counts of one street, or of the district as a whole. */
    public record Cell(
            String area, @Nullable Integer open, @Nullable Integer closed) {}

    @Override
    public String subject() {
        return area;
    }
}
