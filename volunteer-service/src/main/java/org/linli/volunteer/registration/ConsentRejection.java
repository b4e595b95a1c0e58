package org.linli.volunteer.registration;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a consent is not taken, or cannot be taken back. */
public sealed interface ConsentRejection extends Rejection {

    /** VOL-01, SEC-01: what goes beyond the basics needs its own consent. */
    record Needed(ConsentPurpose purpose) implements ConsentRejection {
        @Override
        public String code() {
            return "consent.needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("purpose", purpose.code());
        }
    }

    /** SEC-02: without this one nobody can be registered; leaving is the way. */
    record NeededForService() implements ConsentRejection {
        @Override
        public String code() {
            return "consent.needed-for-service";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** There is nothing to take back. */
    record NotGiven(ConsentPurpose purpose) implements ConsentRejection {
        @Override
        public String code() {
            return "consent.not-given";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("purpose", purpose.code());
        }
    }

    /** SEC-01: below fourteen the guardian consents. */
    record GuardianMustConsent() implements ConsentRejection {
        @Override
        public String code() {
            return "consent.guardian-must-consent";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** There is no such purpose. */
    record UnknownPurpose() implements ConsentRejection {
        @Override
        public String code() {
            return "consent.unknown-purpose";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** SEC-02: the text that was agreed to is not the one in force. */
    record OtherVersion(String inForce) implements ConsentRejection {
        @Override
        public String code() {
            return "consent.other-version";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("inForce", inForce);
        }
    }
}
