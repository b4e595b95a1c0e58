package org.linli.matching.course;

/**
 * A volunteer who teaches.
 *
 * @param booked whether his calendar says what the course says
 */
public record Tutor(String volunteerId, boolean booked) {

    Tutor settled() {
        return new Tutor(volunteerId, true);
    }

    Tutor unsettled() {
        return new Tutor(volunteerId, false);
    }
}
