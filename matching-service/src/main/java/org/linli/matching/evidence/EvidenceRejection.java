package org.linli.matching.evidence;

import java.util.Map;
import org.linli.matching.demand.DemandStatus;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a paper is not taken. */
public sealed interface EvidenceRejection extends Rejection {

    /** The demand is closed. */
    record DemandClosed(DemandStatus status) implements EvidenceRejection {
        @Override
        public String code() {
            return "evidence.demand-closed";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("state", status.name());
        }
    }

    /** The demand has as many papers as it may have. */
    record TooMany(int most) implements EvidenceRejection {
        @Override
        public String code() {
            return "evidence.too-many";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The reference holds a phone or identity number. */
    record NamesAPerson() implements EvidenceRejection {
        @Override
        public String code() {
            return "evidence.names-a-person";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
