package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a registration or an examination entry is refused. */
public sealed interface SocialWorkerRejection extends Rejection {

    /** The registration's status does not allow the move. */
    record NotAllowedNow(SocialWorkerMove move, SocialWorkerStatus status) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.not-allowed-now";
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

    /** The entry's status does not allow the move. */
    record EntryNotAllowedNow(ExamEntryMove move, ExamEntryStatus status) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.entry-not-allowed-now";
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

    /** The day has not come yet. */
    record InFuture() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The same course of the same day was recorded. */
    record EducationKnown() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.education-known";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** A registration is renewed when it is due. */
    record RenewalTooEarly(LocalDate from) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.renewal-too-early";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("from", from.toString());
        }
    }

    /** VOL-27: continuing education is missing. */
    record EducationShort(int missingMinutes, int neededMinutes) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.education-short";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missingMinutes", missingMinutes, "neededMinutes", neededMinutes);
        }
    }

    /** Only a higher grade is a promotion. */
    record NoPromotion(Grade grade) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.no-promotion";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("grade", grade.name());
        }
    }

    /** The certificate is in the register. */
    record CertificateTaken() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.certificate-taken";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Sign-up ends before the examination. */
    record CampaignDates() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.campaign-dates";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Sign-up is open between two days. */
    record SignUpClosed(LocalDate from, LocalDate until) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.sign-up-closed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("from", from.toString(), "until", until.toString());
        }
    }

    /** VOL-27: the table does not open the examination. */
    record NotEligible(String reason) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.not-eligible";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("reason", reason);
        }
    }

    /** Nobody has sat what is not held yet. */
    record NotYetHeld(LocalDate examDay) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.not-yet-held";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("examDay", examDay.toString());
        }
    }

    /** Only active volunteers are entered. */
    record VolunteerNotActive(String status) implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status);
        }
    }

    /** The register has no such entry. */
    record Unknown() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** No campaign has that id. */
    record CampaignUnknown() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.campaign-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** No entry has that id. */
    record EntryUnknown() implements SocialWorkerRejection {
        @Override
        public String code() {
            return "socialworker.entry-unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
