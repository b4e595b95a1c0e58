package org.linli.volunteer.team.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A membership at rest; its id is team and volunteer, so that there is one of each. */
record MembershipDocument(
        @Id String id, String team, String volunteer, String area, String status, List<Spell> spells) {

    /** A spell at rest. */
    record Spell(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String movedTo) {}
}
