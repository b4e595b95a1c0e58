package org.linli.matching.demand;

/**
 * One person's place in a demand, mirrored from his assignment.
 *
 * @param assignmentId the assignment that owns the place
 * @param volunteerId the person
 * @param minutes how long he served, as far as known
 */
public record Seat(String assignmentId, SeatRole role, String volunteerId, Stage stage, int minutes) {

    /** How far the person got. */
    public enum Stage {
        PROPOSED,
        ACCEPTED,
        SERVING,
        SERVED;

        /** True once the person has said yes. */
        public boolean taken() {
            return this != PROPOSED;
        }

        public boolean atLeast(Stage other) {
            return compareTo(other) >= 0;
        }
    }

    Seat at(Stage next, int minutesServed) {
        return new Seat(assignmentId, role, volunteerId, next, minutesServed);
    }

    public static Seat proposed(String assignmentId, SeatRole role, String volunteerId) {
        return new Seat(assignmentId, role, volunteerId, Stage.PROPOSED, 0);
    }
}
