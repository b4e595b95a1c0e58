package org.linli.volunteer.errorreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ErrorReportStatusChangedV1;

/** Decides what others learn of a report: that it is there and how it was answered, never what it says. */
public final class PublishedErrorReportEvents {

    private PublishedErrorReportEvents() {}

    public static List<PublishedEvent> of(ErrorReport report) {
        return report.changes().stream()
                .map(change -> switch (change) {
                    case ErrorReportEvent.Reported() -> event(report, null, ErrorReportStatus.OPEN);
                    case ErrorReportEvent.Answered answered ->
                        event(report, "OPEN", answered.move().target());
                    case ErrorReportEvent.Dismissed _ -> event(report, "OPEN", ErrorReportStatus.DISMISSED);
                    case ErrorReportEvent.Withdrawn _ -> event(report, "OPEN", ErrorReportStatus.WITHDRAWN);
                })
                .toList();
    }

    private static PublishedEvent event(ErrorReport report, @Nullable String from, ErrorReportStatus to) {
        ErrorReport.State s = report.state();
        return new ErrorReportStatusChangedV1(
                s.id().value(), s.record().value(), s.volunteer().value(), s.area(), from, to.name());
    }
}
