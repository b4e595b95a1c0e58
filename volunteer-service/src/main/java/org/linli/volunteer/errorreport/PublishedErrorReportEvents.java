package org.linli.volunteer.errorreport;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ErrorReportStatusChangedV1;

/** Decides what others learn of a report: that it is there and how it was answered, never what it says. */
public final class PublishedErrorReportEvents {

    private PublishedErrorReportEvents() {}

    public static List<PublishedEvent> of(ErrorReport report) {
        return report.changes().stream()
                .flatMap(change -> switch (change) {
                    case ErrorReportEvent.Reported() -> Stream.of(event(report, null, ErrorReportStatus.OPEN));
                    case ErrorReportEvent.Answered answered ->
                        Stream.of(event(report, "OPEN", answered.move().target()));
                    case ErrorReportEvent.Dismissed _ -> Stream.of(event(report, "OPEN", ErrorReportStatus.DISMISSED));
                    case ErrorReportEvent.Withdrawn _ -> Stream.of(event(report, "OPEN", ErrorReportStatus.WITHDRAWN));
                    case ErrorReportEvent.Rescheduled _ -> Stream.<PublishedEvent>empty();
                })
                .toList();
    }

    private static PublishedEvent event(ErrorReport report, @Nullable String from, ErrorReportStatus to) {
        ErrorReport.State s = report.state();
        return new ErrorReportStatusChangedV1(
                s.id().value(), s.record().value(), s.volunteer().value(), s.area(), from, to.name());
    }
}
