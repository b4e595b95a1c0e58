package org.linli.matching.partition;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of shared planning is refused. */
public sealed interface PartitionRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements PartitionRejection {
        @Override
        public String code() {
            return "partition.move-not-allowed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", state, "move", move);
        }
    }

    /** All parts are done, or others work on them. */
    record NothingToTake() implements PartitionRejection {
        @Override
        public String code() {
            return "partition.nothing-to-take";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The lease ran out and another owner goes on. */
    record TakenOver() implements PartitionRejection {
        @Override
        public String code() {
            return "partition.taken-over";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Every owner that tried has failed. */
    record GivenUp() implements PartitionRejection {
        @Override
        public String code() {
            return "partition.given-up";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }
    }
}
