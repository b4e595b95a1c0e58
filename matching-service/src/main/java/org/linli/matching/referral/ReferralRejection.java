package org.linli.matching.referral;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a referral, or a step of it, is refused. */
public sealed interface ReferralRejection extends Rejection {

    @Override
    default Category category() {
        return Category.CONFLICT;
    }

    /** The move is not in the table for this state. */
    record NotAllowed(ReferralStatus status, ReferralMove move) implements ReferralRejection {
        @Override
        public String code() {
            return "referral.move-not-allowed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name(), "move", move.name());
        }
    }

    /** A department has the demand already. */
    record AlreadyReferred() implements ReferralRejection {
        @Override
        public String code() {
            return "referral.already-referred";
        }
    }

    /** The demand waits for nobody any more. */
    record DemandClosed(String demandState) implements ReferralRejection {
        @Override
        public String code() {
            return "referral.demand-closed";
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("demandState", demandState);
        }
    }

    /** The district has no such department. */
    record UnknownDepartment() implements ReferralRejection {
        @Override
        public String code() {
            return "referral.unknown-department";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
