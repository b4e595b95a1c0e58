package org.linli.matching.partition.mongo;

import java.time.Instant;
import java.util.List;
import org.linli.matching.partition.PersonInPlan;
import org.springframework.data.annotation.Id;

/** One person of one plan in the making; {@code since} tells what was forgotten. */
record ReservationDocument(
        @Id String id, String planId, String volunteerId, List<PersonInPlan.Hold> holds, Instant since) {

    static String id(String planId, String volunteerId) {
        return planId + "/" + volunteerId;
    }

    static ReservationDocument of(PersonInPlan person, Instant since) {
        return new ReservationDocument(
                id(person.planId(), person.volunteerId()),
                person.planId(),
                person.volunteerId(),
                person.holds(),
                since);
    }

    PersonInPlan person() {
        return new PersonInPlan(planId, volunteerId, holds);
    }
}
