package org.linli.casework.casefile;

import java.util.List;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Every reason for which a case refuses a move; only members of its team ever get one of these. */
public sealed interface CaseRejection extends Rejection {

    /** The table has no such move from the present status. */
    record MoveNotAllowed(CaseMove move, CaseStatus status) implements CaseRejection {
        @Override
        public String code() {
            return "case.move-not-allowed";
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

    /** The move belongs to the procedure but Linli does not offer it yet. */
    record MoveNotOffered(CaseMove move, CaseStatus status) implements CaseRejection {
        @Override
        public String code() {
            return "case.move-not-offered";
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

    /** The member's duty on the team does not make this move (CAS-01). */
    record DutyMissing(CaseMove move, Duty needed) implements CaseRejection {
        @Override
        public String code() {
            return "case.duty-missing";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "needed", needed.name());
        }
    }

    /** CAS-21: not exactly one active prosecutor and at least one social worker. */
    record TeamIncomplete(long prosecutors, long socialWorkers) implements CaseRejection {
        @Override
        public String code() {
            return "case.team-incomplete";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("prosecutors", prosecutors, "socialWorkers", socialWorkers);
        }
    }

    /** CAS-21: one person was given two duties. */
    record PersonTwiceOnTeam() implements CaseRejection {
        @Override
        public String code() {
            return "case.person-twice-on-team";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** 规则489: the person was not 14 or older and younger than 18 when the act was done; neither birth nor age is told. */
    record AgeOutOfRange() implements CaseRejection {
        @Override
        public String code() {
            return "case.age-out-of-range";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** The act lies in the future. */
    record ActInFuture() implements CaseRejection {
        @Override
        public String code() {
            return "case.act-in-future";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** CAS-04: the report lacks statutory content; every part is named. */
    record ReportIncomplete(List<String> missing) implements CaseRejection {
        public ReportIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "case.report-incomplete";
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

    /** CAS-04: an investigator is not on the team. */
    record InvestigatorNotOnTeam() implements CaseRejection {
        @Override
        public String code() {
            return "case.investigator-not-on-team";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** CAS-07: not everybody was heard, or the minutes are missing. */
    record OpinionsIncomplete(List<String> missing) implements CaseRejection {
        public OpinionsIncomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public String code() {
            return "case.opinions-incomplete";
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

    /** The decision gives no reasons. */
    record ReasonsMissing() implements CaseRejection {
        @Override
        public String code() {
            return "case.reasons-missing";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No street or town with that code. */
    record UnknownStreet(String area) implements CaseRejection {
        @Override
        public String code() {
            return "case.unknown-street";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("area", area);
        }
    }
}
