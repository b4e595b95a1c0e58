package org.linli.matching.assignment;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an assignment refuses a move. */
public sealed interface AssignmentRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(AssignmentStatus status, AssignmentMove move) implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name(), "move", move.name());
        }
    }

    /** The time for this step is over; the proposal lapses. */
    record TooLate() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.too-late";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The time for this step is not over yet. */
    record NotDue() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.not-due";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The volunteer has promised that time to another demand. */
    record DoubleBooked() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.double-booked";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The volunteer is suspended, has left or is not known any more. */
    record VolunteerNotActive() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** MAT-05: he refused decisions by a programme alone, so a person must say that he has looked at the case himself. */
    record HumanDecisionWanted() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.human-decision-wanted";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A volunteer answers only what he himself was asked. */
    record NotYours() implements AssignmentRejection {
        @Override
        public String code() {
            return "assignment.not-yours";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }
}
