package org.linli.matching.dualcheckin.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dualcheckin.Contribution;
import org.linli.matching.dualcheckin.MemberStatus;
import org.springframework.data.annotation.Id;

/**
 * A card at rest.
 *
 * @param name sealed, like phone and address
 * @param person keyed hash of community and phone while the card is live: one person, one card
 */
record CardDocument(
        @Id String id,
        @Nullable String person,
        String unit,
        String area,
        String name,
        String phone,
        String address,
        List<String> strengths,
        List<String> times,
        List<String> wishes,
        LocalDate assignedOn,
        LocalDate dueOn,
        LocalDate remindOn,
        int reminders,
        @Nullable LocalDate checkedInOn,
        List<Done> contributions,
        MemberStatus status,
        List<Opened> accesses) {

    /** One contribution. */
    record Done(Contribution.Kind kind, String reference, LocalDate day, int minutes) {}

    /** One reading of who he is. */
    record Opened(String by, String purpose, Instant at) {}
}
