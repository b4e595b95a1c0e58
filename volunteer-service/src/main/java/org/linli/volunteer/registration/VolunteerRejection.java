package org.linli.volunteer.registration;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a registration or a change of it is refused. */
public sealed interface VolunteerRejection extends Rejection {

    /** The volunteer's standing does not allow the move. */
    record NotAllowedNow(VolunteerMove move, VolunteerStatus status) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.not-allowed-now";
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

    /** Only an active volunteer can be vetted. */
    record NotActive(VolunteerStatus status) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.not-active";
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

    /** VOL-05: below the age at which one may volunteer. */
    record TooYoung(int minimumAge) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.too-young";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("minimumAge", minimumAge);
        }
    }

    /** The identity document cannot be right (ID-01, ID-02). */
    record BadIdentity(Identity.Fault fault) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.bad-identity";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("fault", fault.name());
        }
    }

    /** The phone number is none. */
    record BadPhone() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Somebody with this identity number is registered already. */
    record DuplicateIdentity() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.duplicate-identity";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The division is not one of a village or community in the register. */
    record UnknownArea() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A consent cannot be given tomorrow. */
    record ConsentInFuture() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.consent-in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A registration cannot be a second one of itself. */
    record MergedIntoItself() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.merged-into-itself";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** SEC-13: a vetting holds from tomorrow to a year from today at most. */
    record VettingPeriod() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.vetting-period";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** SEC-13: a record query bars the person. */
    record BarredFromChildWork() implements VolunteerRejection {
        @Override
        public String code() {
            return "vetting.barred";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No volunteer has that id. */
    record Unknown() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The registration has ended; nothing of it changes any more. */
    record HasEnded(VolunteerStatus status) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.has-ended";
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

    /** SEC-02: the reason why data is not erased: the person is still registered. */
    record StillRegistered(VolunteerStatus status) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.still-registered";
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

    /** VOL-01: name and document are changed only where an office has seen the document. */
    record OfficeMustSeeDocument() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.office-must-see-document";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-35: no open request for correction has that id. */
    record NoSuchCorrection() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.no-such-correction";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The sign-in account has registered somebody already. */
    record AccountTaken() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.account-taken";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** ID-02: a foreigner's document needs the nationality beside it. */
    record NationalityNeeded() implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.nationality-needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only a registration that stands can take another one in. */
    record KeptHasEnded(VolunteerStatus status) implements VolunteerRejection {
        @Override
        public String code() {
            return "volunteer.kept-has-ended";
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
