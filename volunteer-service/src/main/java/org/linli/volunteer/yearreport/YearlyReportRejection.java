package org.linli.volunteer.yearreport;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a report is not frozen or not shown. */
public sealed interface YearlyReportRejection extends Rejection {

    /** What is frozen stays frozen. */
    record AlreadyFrozen(String area, int year) implements YearlyReportRejection {
        @Override
        public String code() {
            return "yearly-report.already-frozen";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("area", area, "year", year);
        }
    }

    /** The year's last day is not over. */
    record YearNotOver(int year) implements YearlyReportRejection {
        @Override
        public String code() {
            return "yearly-report.year-not-over";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("year", year);
        }
    }

    /** The division is not in the register. */
    record UnknownArea() implements YearlyReportRejection {
        @Override
        public String code() {
            return "yearly-report.unknown-area";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** No report of that division and year is frozen. */
    record Unknown() implements YearlyReportRejection {
        @Override
        public String code() {
            return "yearly-report.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }
}
