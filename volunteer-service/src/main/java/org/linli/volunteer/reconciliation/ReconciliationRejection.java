package org.linli.volunteer.reconciliation;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a reconciliation is refused or not found. */
public sealed interface ReconciliationRejection extends Rejection {

    /** No run has that id, or none that the caller may see. */
    record Unknown() implements ReconciliationRejection {
        @Override
        public String code() {
            return "reconciliation.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The run has ended. */
    record Ended(Run.Status status) implements ReconciliationRejection {
        @Override
        public String code() {
            return "reconciliation.ended";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.name());
        }
    }
}
