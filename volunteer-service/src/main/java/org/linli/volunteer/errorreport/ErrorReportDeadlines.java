package org.linli.volunteer.errorreport;

import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Counts the time for open answers anew when holidays are published. */
@Component
class ErrorReportDeadlines implements OpenDeadlines {

    private static final String EVERYWHERE = "";

    private final ErrorReports reports;
    private final ErrorReportSettings settings;

    ErrorReportDeadlines(ErrorReports reports, ErrorReportSettings settings) {
        this.reports = reports;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "error-reports";
    }

    @Override
    public int recompute(WorkingCalendar calendar) {
        int moved = 0;
        @Nullable String cursor = null;
        do {
            Page<Versioned<ErrorReport>> page =
                    reports.list(EVERYWHERE, ErrorReportStatus.OPEN, cursor, Page.MAX_LIMIT);
            for (Versioned<ErrorReport> open : page.items()) {
                if (reschedule(open.value().state().id(), calendar)) {
                    moved++;
                }
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return moved;
    }

    private boolean reschedule(ErrorReportId id, WorkingCalendar calendar) {
        return Retry.whileStale(() -> {
            Versioned<ErrorReport> found = reports.get(id);
            ErrorReport.State state = found.value().state();
            boolean changed = found.value()
                    .reschedule(calendar.plusWorkingDays(
                            Today.of(state.reportedAt()), settings.answerWithin(state.area())));
            if (changed) {
                reports.save(found.value(), found.version());
            }
            return changed;
        });
    }
}
