package org.linli.matching.council.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.matching.council.CouncilStatus;
import org.springframework.data.annotation.Id;

/** A council at rest. */
record CouncilDocument(
        @Id String id,
        String area,
        String name,
        LocalDate termStart,
        LocalDate termEnd,
        List<Seat> members,
        CouncilStatus status,
        List<Opened> accesses) {

    /** A child; all but the consent is sealed. */
    record Seat(
            String member,
            String name,
            String bornOn,
            String guardianName,
            String guardianPhone,
            LocalDate consentedOn) {}

    /** One reading of who a child is. */
    record Opened(String by, String member, String purpose, Instant at) {}
}
