package org.linli.matching.equipment;

import java.util.List;
import java.util.Map;
import org.linli.matching.demand.Provision;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a demand does not get its venue or its goods. */
public sealed interface EquipmentRejection extends Rejection {

    @Override
    default Category category() {
        return Category.CONFLICT;
    }

    /** Somebody else was faster; what was booked already is given back. */
    record Lost(Provision.Lacking lacking, String resource) implements EquipmentRejection {
        @Override
        public String code() {
            return "equipment.lost";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lacking", lacking.name(), "resource", resource);
        }
    }

    /** No venue suits, or there is not enough of the goods, at any time that would do. */
    record Missing(List<String> lacking) implements EquipmentRejection {
        public Missing {
            lacking = List.copyOf(lacking);
        }

        @Override
        public String code() {
            return "equipment.missing";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("lacking", lacking);
        }
    }

    /** The demand asks for neither. */
    record NotAskedFor() implements EquipmentRejection {
        @Override
        public String code() {
            return "equipment.not-asked-for";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
