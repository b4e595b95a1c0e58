package org.linli.volunteer.errorreport.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.errorreport.AnswerErrorReport;
import org.linli.volunteer.errorreport.ErrorReport;
import org.linli.volunteer.errorreport.ErrorReportId;
import org.linli.volunteer.errorreport.ErrorReportRejection;
import org.linli.volunteer.errorreport.ErrorReportStatus;
import org.linli.volunteer.errorreport.ErrorReports;
import org.linli.volunteer.errorreport.ReportError;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.signup.DecideHours;
import org.linli.volunteer.signup.SessionId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Volunteers say what is wrong in their records, and their bodies answer (VOL-20, VOL-35). */
@RestController
final class ErrorReportController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** What is wrong, and what the volunteer says it should be. */
    record ReportBody(
            @Nullable String description,
            @Nullable Instant claimedFrom,
            @Nullable Instant claimedTo) {}

    /** The times as the body found them. */
    record CorrectionBody(
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable String reason) {}

    /** Why. */
    record ReasonBody(@Nullable String reason) {}

    /** A report with its clock. */
    record ReportView(
            String id,
            String recordId,
            String volunteerId,
            String area,
            String description,
            @Nullable Instant claimedFrom,
            @Nullable Instant claimedTo,
            Instant reportedAt,
            LocalDate answerBy,
            boolean provisional,
            boolean overdue,
            ErrorReportStatus status,
            ErrorReport.@Nullable Answer answer,
            long version) {}

    private final ReportError reportError;
    private final AnswerErrorReport answer;
    private final ErrorReports reports;
    private final Clock clock;

    ErrorReportController(ReportError reportError, AnswerErrorReport answer, ErrorReports reports, Clock clock) {
        this.reportError = reportError;
        this.answer = answer;
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(operationId = "reportHourError", summary = "Says what is wrong in one's own hour record (VOL-35)")
    @PostMapping("/api/v1/hour-records/{id}/error-reports")
    @Idempotent
    ResponseEntity<ReportView> reportHourError(
            @PathVariable String id, @RequestBody ReportBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.VOLUNTEER);
        String own = caller.volunteerId();
        if (own == null) {
            throw new Rejected(new ErrorReportRejection.NotYourRecord());
        }
        Fields fields = new Fields();
        String description = fields.text("description", body.description(), 500);
        fields.orRefuse();
        Versioned<ErrorReport> kept = reportError.handle(new ReportError.Command(
                new ErrorReportId(key.deriveId()),
                new SessionId(id),
                new VolunteerId(own),
                description,
                body.claimedFrom(),
                body.claimedTo()));
        return Tagged.created("/api/v1/error-reports/" + kept.value().state().id(), kept.version(), view(kept));
    }

    @Operation(operationId = "listErrorReports", summary = "One's own reports, or those of a division")
    @GetMapping("/api/v1/error-reports")
    Page<ReportView> listErrorReports(
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable ErrorReportStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (volunteer != null) {
            String own = caller.volunteerId();
            if (own == null || !(volunteer.equals("me") || volunteer.equals(own))) {
                throw new Rejected(new RequestRejection.Invalid("volunteer", FieldFault.only("me")));
            }
            return reports.ofVolunteer(new VolunteerId(own), cursor, Page.limit(limit))
                    .map(this::view);
        }
        caller.requireRole(OFFICES);
        return reports.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(this::view);
    }

    @Operation(operationId = "readErrorReport", summary = "One report")
    @GetMapping("/api/v1/error-reports/{id}")
    ResponseEntity<ReportView> readErrorReport(@PathVariable String id, Caller caller) {
        Versioned<ErrorReport> report = reports.get(new ErrorReportId(id));
        if (!report.value().state().volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(report.value().state().area());
        }
        return answer(report);
    }

    @Operation(operationId = "answerByCorrection", summary = "Answers a report by a corrected version (VOL-20)")
    @PostMapping("/api/v1/error-reports/{id}/correction")
    ResponseEntity<ReportView> answerByCorrection(
            @PathVariable String id, @IfMatch long version, @RequestBody CorrectionBody body, Caller caller) {
        requireOffice(id, caller);
        Fields fields = new Fields();
        Instant from = fields.required("checkedInAt", body.checkedInAt());
        Instant to = fields.required("checkedOutAt", body.checkedOutAt());
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(answer.correct(
                new ErrorReportId(id),
                version,
                approver(caller),
                reason,
                Objects.requireNonNull(from),
                Objects.requireNonNull(to)));
    }

    @Operation(operationId = "answerByRevocation", summary = "Answers a report by taking the record back")
    @PostMapping("/api/v1/error-reports/{id}/revocation")
    ResponseEntity<ReportView> answerByRevocation(
            @PathVariable String id, @IfMatch long version, @RequestBody ReasonBody body, Caller caller) {
        requireOffice(id, caller);
        return answer(answer.revoke(new ErrorReportId(id), version, approver(caller), reason(body)));
    }

    @Operation(operationId = "dismissErrorReport", summary = "Answers a report by a reasoned no")
    @PostMapping("/api/v1/error-reports/{id}/dismissal")
    ResponseEntity<ReportView> dismissErrorReport(
            @PathVariable String id, @IfMatch long version, @RequestBody ReasonBody body, Caller caller) {
        requireOffice(id, caller);
        return answer(answer.dismiss(new ErrorReportId(id), version, caller.subject(), reason(body)));
    }

    @Operation(operationId = "withdrawErrorReport", summary = "The volunteer no longer asks")
    @PostMapping("/api/v1/error-reports/{id}/withdrawal")
    ResponseEntity<ReportView> withdrawErrorReport(@PathVariable String id, @IfMatch long version, Caller caller) {
        ErrorReport.State state = reports.get(new ErrorReportId(id)).value().state();
        if (!state.volunteer().value().equals(caller.volunteerId())) {
            throw new Rejected(new ErrorReportRejection.NotYourRecord());
        }
        return answer(answer.withdraw(new ErrorReportId(id), version));
    }

    private void requireOffice(String id, Caller caller) {
        caller.requireRole(OFFICES);
        caller.requireArea(reports.get(new ErrorReportId(id)).value().state().area());
    }

    private static DecideHours.Approver approver(Caller caller) {
        return new DecideHours.Approver(caller.subject(), caller.area().prefix().length());
    }

    private static String reason(ReasonBody body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return reason;
    }

    private ResponseEntity<ReportView> answer(Versioned<ErrorReport> report) {
        return Tagged.of(report.version(), view(report));
    }

    private ReportView view(Versioned<ErrorReport> report) {
        ErrorReport.State s = report.value().state();
        return new ReportView(
                s.id().value(),
                s.record().value(),
                s.volunteer().value(),
                s.area(),
                s.description(),
                s.claimedFrom(),
                s.claimedTo(),
                s.reportedAt(),
                s.answerBy(),
                s.provisional(),
                s.overdue(Today.at(clock)),
                s.status(),
                s.answer(),
                report.version());
    }
}
