package org.linli.matching.jointbuilding;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why an agreement refuses. */
public sealed interface JointBuildingRejection extends Rejection {

    @Override
    default Category category() {
        return Category.CONFLICT;
    }

    /** The division is not in the register. */
    record UnknownArea() implements JointBuildingRejection {
        @Override
        public String code() {
            return "joint-building.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The move is not in the table for this state. */
    record NotAllowed(JointBuildingStatus status, JointBuildingMove move) implements JointBuildingRejection {
        @Override
        public String code() {
            return "joint-building.move-not-allowed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name(), "move", move.name());
        }
    }

    /** The joint list has no such item. */
    record UnknownItem() implements JointBuildingRejection {
        @Override
        public String code() {
            return "joint-building.unknown-item";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The item is done. */
    record ItemDone() implements JointBuildingRejection {
        @Override
        public String code() {
            return "joint-building.item-done";
        }
    }
}
