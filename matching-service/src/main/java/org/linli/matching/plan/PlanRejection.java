package org.linli.matching.plan;

import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why no plan is made. */
public sealed interface PlanRejection extends Rejection {

    /** Another run for the same district has not ended. */
    record InProgress() implements PlanRejection {
        @Override
        public String code() {
            return "plan.in-progress";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** This instance is still learning who can serve. */
    record SupplyNotReady() implements PlanRejection {
        @Override
        public String code() {
            return "plan.supply-not-ready";
        }

        @Override
        public Category category() {
            return Category.UNAVAILABLE;
        }
    }

    /** A plan covers a district or a part of one, not more. */
    record AreaTooWide(String area) implements PlanRejection {
        @Override
        public String code() {
            return "plan.area-too-wide";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The demand has not been part of a plan yet. */
    record NotPlanned() implements PlanRejection {
        @Override
        public String code() {
            return "plan.not-planned";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
