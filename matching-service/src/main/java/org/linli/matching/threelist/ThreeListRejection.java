package org.linli.matching.threelist;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a link between the lists is refused. */
public sealed interface ThreeListRejection extends Rejection {

    /** MAT-01: the demand belongs to another project. */
    record HasProject(String projectId) implements ThreeListRejection {
        @Override
        public String code() {
            return "three-lists.has-project";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("projectId", projectId);
        }
    }

    /** No project of that id was heard of. */
    record UnknownProject() implements ThreeListRejection {
        @Override
        public String code() {
            return "three-lists.unknown-project";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Demand and project are in different districts. */
    record OtherDistrict() implements ThreeListRejection {
        @Override
        public String code() {
            return "three-lists.other-district";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The demand never came on the list. */
    record NotListed() implements ThreeListRejection {
        @Override
        public String code() {
            return "three-lists.not-listed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
