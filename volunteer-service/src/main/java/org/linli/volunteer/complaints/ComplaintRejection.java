package org.linli.volunteer.complaints;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a complaint, or a step of its handling, is refused. */
public sealed interface ComplaintRejection extends Rejection {

    /** Where the complaint stands does not allow the move. */
    record NotAllowedNow(ComplaintMove move, ComplaintStatus status) implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.not-allowed-now";
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

    /** There is no such volunteer or activity to complain about. */
    record UnknownTarget(Against.Kind kind) implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.unknown-target";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("kind", kind.name());
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Without name and phone only an office may hand a complaint in. */
    record AnonymousNeedsAnOffice() implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.anonymous-needs-an-office";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The office complained about does not judge the complaint. */
    record OwnCase() implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.own-case";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** The phone number is none. */
    record BadPhone() implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No complaint has that id, or not for this caller. */
    record Unknown() implements ComplaintRejection {
        @Override
        public String code() {
            return "complaint.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
