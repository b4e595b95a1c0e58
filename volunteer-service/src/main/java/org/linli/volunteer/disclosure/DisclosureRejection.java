package org.linli.volunteer.disclosure;

import java.util.Map;
import java.util.Set;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;
import org.linli.volunteer.registration.Particular;

/** Why personal data stays masked. */
public sealed interface DisclosureRejection extends Rejection {

    /** SEC-04: the role does not need these fields. */
    record FieldsNotForRole(Set<Particular> fields) implements DisclosureRejection {
        @Override
        public String code() {
            return "disclosure.fields-not-for-role";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fields", fields);
        }
    }

    /** SEC-04: a minor's data needs the approval of a manager, for this reader, these fields and these days. */
    record ApprovalNeeded() implements DisclosureRejection {
        @Override
        public String code() {
            return "disclosure.approval-needed";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** The request was decided already. */
    record NotAllowedNow(DisclosureMove move, DisclosureStatus status) implements DisclosureRejection {
        @Override
        public String code() {
            return "disclosure.not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "status", status.name());
        }
    }

    /** SEC-04: nobody approves his own request. */
    record OwnRequest() implements DisclosureRejection {
        @Override
        public String code() {
            return "disclosure.own-request";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No request has that id. */
    record UnknownRequest() implements DisclosureRejection {
        @Override
        public String code() {
            return "disclosure.unknown-request";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
