package org.linli.matching.partner;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why the matrix of partners refuses. */
public sealed interface PartnerRejection extends Rejection {

    @Override
    default Category category() {
        return Category.CONFLICT;
    }

    /** The partner has left. */
    record HasLeft() implements PartnerRejection {
        @Override
        public String code() {
            return "partner.has-left";
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements PartnerRejection {
        @Override
        public String code() {
            return "partner.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The move is not in the table for this state. */
    record NotAllowed(JointBuildingStatus status, JointBuildingMove move) implements PartnerRejection {
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
    record UnknownItem() implements PartnerRejection {
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
    record ItemDone() implements PartnerRejection {
        @Override
        public String code() {
            return "joint-building.item-done";
        }
    }
}
