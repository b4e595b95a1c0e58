package org.linli.volunteer.errorreport;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.AmendHours;
import org.linli.volunteer.signup.Amendment;
import org.linli.volunteer.signup.DecideHours;
import org.linli.volunteer.signup.Revision;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.SessionId;
import org.springframework.stereotype.Component;

/** Answers a report: by a corrected version of the record, by taking it back, or by a reasoned no (VOL-20). */
@Component
public class AnswerErrorReport {

    private final ErrorReports reports;
    private final ServiceDays days;
    private final AmendHours amend;
    private final Clock clock;

    public AnswerErrorReport(ErrorReports reports, ServiceDays days, AmendHours amend, Clock clock) {
        this.reports = reports;
        this.days = days;
        this.amend = amend;
        this.clock = clock;
    }

    public Versioned<ErrorReport> correct(
            ErrorReportId id, long version, DecideHours.Approver by, String reason, Instant from, Instant to) {
        Amendment amendment = new Amendment(id.value(), by, reason);
        return answer(
                id,
                version,
                ErrorReportMove.ANSWER_BY_CORRECTION,
                by,
                record -> amend.correct(record, amendment, from, to));
    }

    public Versioned<ErrorReport> revoke(ErrorReportId id, long version, DecideHours.Approver by, String reason) {
        Amendment amendment = new Amendment(id.value(), by, reason);
        return answer(id, version, ErrorReportMove.ANSWER_BY_REVOCATION, by, record -> amend.revoke(record, amendment));
    }

    private Versioned<ErrorReport> answer(
            ErrorReportId id,
            long version,
            ErrorReportMove move,
            DecideHours.Approver by,
            Consumer<SessionId> changeRecord) {
        Versioned<ErrorReport> found = reports.get(id);
        if (found.version() != version) {
            throw new Rejected(new RequestRejection.Stale(found.version()));
        }
        found.value().answered(move, by.subject(), Today.now(clock));
        changeRecord.accept(found.value().state().record());
        try {
            return reports.save(found.value(), version);
        } catch (Rejected refusal) {
            Versioned<ErrorReport> now = reports.get(id);
            if (now.value().state().status() == move.target()) {
                // the record's own event was faster
                return now;
            }
            throw refusal;
        }
    }

    public Versioned<ErrorReport> dismiss(ErrorReportId id, long version, String by, String reason) {
        ErrorReport report = reports.get(id).value();
        report.dismiss(by, reason, Today.now(clock));
        return reports.save(report, version);
    }

    public Versioned<ErrorReport> withdraw(ErrorReportId id, long version) {
        ErrorReport report = reports.get(id).value();
        report.withdraw(Today.now(clock));
        return reports.save(report, version);
    }

    /** Closes a report whose record was changed for it, when the answer itself did not come to that. */
    public void close(SessionId record, String requestId, ErrorReportMove move) {
        ErrorReportId id = new ErrorReportId(requestId);
        Retry.whileStale(() -> {
            Optional<Versioned<ErrorReport>> found = reports.find(id);
            if (found.isPresent()
                    && move.allowedFrom(found.get().value().state().status())) {
                ErrorReport report = found.get().value();
                report.answered(move, changedBy(record, requestId), Today.now(clock));
                reports.save(report, found.get().version());
            }
            return found;
        });
    }

    private String changedBy(SessionId record, String requestId) {
        return days.holding(record).map(day -> day.value().get(record)).stream()
                .flatMap(session -> session.revisions().stream())
                .filter(revision -> revision.requestId().equals(requestId))
                .map(Revision::by)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("record " + record + " has no version of " + requestId));
    }
}
