package org.linli.volunteer.errorreport;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All reports of errors. */
public interface ErrorReports {

    /**
     * Keeps a new report; the same id twice answers the one that is there.
     *
     * @throws Rejected {@code error-report.already-open} while another about the same record is open
     */
    Versioned<ErrorReport> add(ErrorReport report);

    Optional<Versioned<ErrorReport>> find(ErrorReportId id);

    /** Like {@link #find}, refusing with {@code error-report.unknown}. */
    default Versioned<ErrorReport> get(ErrorReportId id) {
        return find(id).orElseThrow(() -> new Rejected(new ErrorReportRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed it since that version. */
    Versioned<ErrorReport> save(ErrorReport report, long version);

    Page<Versioned<ErrorReport>> ofVolunteer(VolunteerId volunteer, @Nullable String cursor, int limit);

    Page<Versioned<ErrorReport>> list(
            String areaPrefix, @Nullable ErrorReportStatus status, @Nullable String cursor, int limit);
}
