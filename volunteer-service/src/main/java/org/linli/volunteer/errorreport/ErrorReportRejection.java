package org.linli.volunteer.errorreport;

import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a report of an error, or an answer to it, is refused. */
public sealed interface ErrorReportRejection extends Rejection {

    /** No report has that id. */
    record Unknown() implements ErrorReportRejection {
        @Override
        public String code() {
            return "error-report.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The report is closed. */
    record NotAllowedNow(ErrorReportMove move, ErrorReportStatus status) implements ErrorReportRejection {
        @Override
        public String code() {
            return "error-report.not-allowed-now";
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

    /** VOL-35: a volunteer reports errors in his own record. */
    record NotYourRecord() implements ErrorReportRejection {
        @Override
        public String code() {
            return "error-report.not-your-record";
        }

        @Override
        public Category category() {
            return Category.FORBIDDEN;
        }
    }

    /** An earlier report about the record waits for its answer. */
    record AlreadyOpen() implements ErrorReportRejection {
        @Override
        public String code() {
            return "error-report.already-open";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }
}
