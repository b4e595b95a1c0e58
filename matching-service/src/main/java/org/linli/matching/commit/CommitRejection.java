package org.linli.matching.commit;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a step of a plan on its way to promises is refused. */
public sealed interface CommitRejection extends Rejection {

    /** The move is not in the table for this state. */
    record NotAllowed(String state, String move) implements CommitRejection {
        @Override
        public String code() {
            return "commit.move-not-allowed";
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

    /** Somebody is believed to be confirming it. */
    record AtWork() implements CommitRejection {
        @Override
        public String code() {
            return "commit.at-work";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
