package org.linli.matching.course;

import java.time.Instant;

/**
 * A participant's place.
 *
 * @param enrolledBy who entered it; residents mostly ask a worker to
 * @param seated false on the waiting list, where the order of enrolment counts
 */
public record Enrolment(EnrolmentId id, Participant participant, String enrolledBy, Instant at, boolean seated) {

    Enrolment movedUp() {
        return new Enrolment(id, participant, enrolledBy, at, true);
    }
}
