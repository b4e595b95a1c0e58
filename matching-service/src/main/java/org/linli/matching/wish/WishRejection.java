package org.linli.matching.wish;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a wish, or a step with it, is refused. */
public sealed interface WishRejection extends Rejection {

    /** Where the wish stands does not allow the move. */
    record NotAllowedNow(WishMove move, WishStatus status) implements WishRejection {
        @Override
        public String code() {
            return "wish.not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", "wish." + move.name(), "status", "wish." + status.name());
        }
    }

    /** The division is no village or community of the register. */
    record UnknownArea() implements WishRejection {
        @Override
        public String code() {
            return "wish.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-07: the wish costs more than the district allows. */
    record OverCap(int cap) implements WishRejection {
        @Override
        public String code() {
            return "wish.over-cap";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("cap", cap);
        }
    }

    /** What everybody will read names the beneficiary, or holds a phone or identity number. */
    record PersonInText() implements WishRejection {
        @Override
        public String code() {
            return "wish.person-in-text";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The phone number is none. */
    record BadPhone() implements WishRejection {
        @Override
        public String code() {
            return "wish.bad-phone";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The district registers wishes on one day of the month. */
    record RegistrationClosed(LocalDate next) implements WishRejection {
        @Override
        public String code() {
            return "wish.registration-closed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("next", next.toString());
        }
    }

    /** The share is nothing, or more than is open. */
    record ShareOutOfRange(int open) implements WishRejection {
        @Override
        public String code() {
            return "wish.share-out-of-range";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("open", open);
        }
    }

    /** A wish that one fulfils is not taken in parts. */
    record NotJoint() implements WishRejection {
        @Override
        public String code() {
            return "wish.not-joint";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The last member that the district allows takes all that is open. */
    record LastShareMustCover(int open) implements WishRejection {
        @Override
        public String code() {
            return "wish.last-share-must-cover";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("open", open);
        }
    }

    /** The same claimant takes one share. */
    record AlreadyClaimedByYou() implements WishRejection {
        @Override
        public String code() {
            return "wish.already-claimed-by-you";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** The volunteer is not known as active. */
    record VolunteerNotActive() implements WishRejection {
        @Override
        public String code() {
            return "wish.volunteer-not-active";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Only a claimant of the wish does this. */
    record NotYours() implements WishRejection {
        @Override
        public String code() {
            return "wish.not-yours";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** MAT-07: where to bring it is told while the wish is claimed. */
    record AddressHidden() implements WishRejection {
        @Override
        public String code() {
            return "wish.address-hidden";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Each side judges once. */
    record AlreadyEvaluated(Evaluation.Side side) implements WishRejection {
        @Override
        public String code() {
            return "wish.already-evaluated";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("side", "wish." + side.name());
        }
    }

    /** SEC-01: a child's guardian gives leave. */
    record GuardianMustConsent() implements WishRejection {
        @Override
        public String code() {
            return "wish.guardian-must-consent";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Leave is given already. */
    record ConsentThere(Consent.Scope scope) implements WishRejection {
        @Override
        public String code() {
            return "wish.consent-there";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("scope", "wish." + scope.name());
        }
    }

    /** MAT-07: there is no leave to show it. */
    record ConsentMissing(Consent.Scope scope) implements WishRejection {
        @Override
        public String code() {
            return "wish.consent-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("scope", "wish." + scope.name());
        }
    }

    /** The file is no JPEG or PNG picture. */
    record PhotoUnreadable() implements WishRejection {
        @Override
        public String code() {
            return "wish.photo-unreadable";
        }

        @Override
        public Category category() {
            return Category.UNSUPPORTED;
        }
    }

    /** The picture has too many bytes or points. */
    record PhotoTooLarge(int megabytes) implements WishRejection {
        @Override
        public String code() {
            return "wish.photo-too-large";
        }

        @Override
        public Category category() {
            return Category.TOO_LARGE;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("megabytes", megabytes);
        }
    }

    /** MAT-07: volunteer-service has told of no such team. */
    record TeamUnknown() implements WishRejection {
        @Override
        public String code() {
            return "wish.team-unknown";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-07: the team is dissolved, merged, or about to be. */
    record TeamEnded(TeamEnd status) implements WishRejection {
        @Override
        public String code() {
            return "wish.team-ended";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("teamStatus", "wish." + status.name());
        }
    }

    /** MAT-07: somebody else leads the team. */
    record NotItsLeader() implements WishRejection {
        @Override
        public String code() {
            return "wish.not-its-leader";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** VOL-29: its leader may not act now. */
    record LeadershipRests() implements WishRejection {
        @Override
        public String code() {
            return "wish.leadership-rests";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
