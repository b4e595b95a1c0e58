package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a dispute, or a step with it, is refused; no word of the parties is in it. */
public sealed interface DisputeRejection extends Rejection {

    /** Where the dispute stands does not allow the move. */
    record NotAllowedNow(DisputeMove move, DisputeStatus status) implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", "dispute." + move.name(), "status", "dispute." + status.name());
        }
    }

    /** The division is no village or community of the register. */
    record UnknownArea() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The ladder has no such level. */
    record UnknownLevel(int levels) implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.unknown-level";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("levels", levels);
        }
    }

    /** MAT-09: mediation is free of charge. */
    record NotFree() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.not-free";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** Nobody quarrels alone. */
    record TwoPartiesNeeded() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.two-parties-needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A party's application comes from a party. */
    record NoApplicant() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.no-applicant";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-09: nothing is mediated when a party clearly refuses. */
    record PartyRefuses() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.party-refuses";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The file knows no party of that key. */
    record UnknownParty() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.unknown-party";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** A party has not said that it wants the mediation. */
    record ConsentMissing() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.consent-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-10, MAT-11: every party has to join in it. */
    record AllPartiesNeeded() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.all-parties-needed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No committee in office and no room of the place knows the mediator. */
    record MediatorUnknown() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.mediator-unknown";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-09: a mediator is grown up. */
    record MediatorNotAnAdult() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.mediator-not-an-adult";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-12: a mediator has no interest in it. */
    record MediatorInterested() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.mediator-interested";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** He mediates already. */
    record MediatorThere() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.mediator-there";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** MAT-09, MAT-12: one who was refused does not come back. */
    record MediatorRefused() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.mediator-refused";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The person does not mediate this dispute. */
    record NotItsMediator() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.not-its-mediator";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-09: one mediator at least. */
    record NoMediator() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.no-mediator";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** There is no mediation at work. */
    record NotMediating() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.not-mediating";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** MAT-10: the month is over and was not extended. */
    record MonthOver() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.month-over";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** An agreement comes out of a session. */
    record NoSessionHeld() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.no-session-held";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The room is closed down or serves another place. */
    record RoomNotHere() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.room-not-here";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-14: the room was not open at that time. */
    record RoomClosed() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.room-closed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The day lies before what it follows from, or in the future. */
    record DateOutOfRange() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.date-out-of-range";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-11: the mediator writes an oral agreement down. */
    record OralNoteMissing() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.oral-note-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** There is no written agreement that waits for hands. */
    record NothingToSign() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.nothing-to-sign";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** That hand is on it. */
    record SignedAlready() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.signed-already";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** MAT-11: the agreement does not bind yet. */
    record NotInForce() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.not-in-force";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-11: thirty days after its effect are over. */
    record CourtTooLate(LocalDate last) implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.court-too-late";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("last", last.toString());
        }
    }

    /** MAT-09: the other ways have to be told. */
    record WaysNotTold(List<String> missing) implements DisputeRejection {
        public WaysNotTold {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "dispute.ways-not-told";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("missing", missing);
        }
    }

    /** There is no higher level. */
    record TopOfTheLadder() implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.top-of-the-ladder";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** MAT-13: the level has not tried often enough. */
    record AttemptsLeft(int left) implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.attempts-left";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("left", left);
        }
    }

    /** What would allow the step is not the case. */
    record ReasonNotGiven(EscalationReason reason) implements DisputeRejection {
        @Override
        public String code() {
            return "dispute.reason-not-given";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("reason", "dispute." + reason.name());
        }
    }
}
