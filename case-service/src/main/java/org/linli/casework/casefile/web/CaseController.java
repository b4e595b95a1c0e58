package org.linli.casework.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.casework.casefile.BeginInvestigation;
import org.linli.casework.casefile.CaseId;
import org.linli.casework.casefile.CaseStatus;
import org.linli.casework.casefile.DecideNonProsecution;
import org.linli.casework.casefile.HearOpinions;
import org.linli.casework.casefile.LoadedCase;
import org.linli.casework.casefile.NonProsecution;
import org.linli.casework.casefile.OpenCase;
import org.linli.casework.casefile.SealCase;
import org.linli.casework.casefile.ShowCase;
import org.linli.casework.casefile.SubmitReport;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Juvenile cases over HTTP, for their teams; for everybody else nothing is here. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "Juvenile cases, visible to their team alone")
class CaseController {

    private static final int TEXT = 20_000;

    /** What {@link CaseController} hands requests to. */
    record UseCases(
            OpenCase open,
            BeginInvestigation beginInvestigation,
            SubmitReport submitReport,
            HearOpinions hearOpinions,
            DecideNonProsecution decideNonProsecution,
            SealCase seal,
            ShowCase show) {}

    record Summary(
            String id,
            String pseudonym,
            String area,
            CaseStatus status,
            boolean closed,
            Instant openedAt,
            long version) {

        static Summary of(LoadedCase found) {
            return new Summary(
                    found.file().id().value(),
                    found.file().state().pseudonym(),
                    found.file().state().street(),
                    found.file().state().status(),
                    found.file().state().status().closed(),
                    found.file().state().openedAt(),
                    found.version());
        }
    }

    record DecisionBody(
            NonProsecution.@Nullable Ground ground,
            @Nullable String reasons) {}

    record LogEntry(Instant at, String actor, String action, String outcome) {}

    /** A page of one: the record of a case is short, and {@code intact} speaks of all of it. */
    record AccessLogView(List<LogEntry> items, boolean intact) {}

    private final UseCases useCases;

    CaseController(UseCases useCases) {
        this.useCases = useCases;
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "openCase", summary = "Open a case with its 1+1 team (CAS-21)")
    ResponseEntity<CaseView> open(Caller caller, IdempotencyKey key, @RequestBody OpenBody body) {
        OpenBody.Read read = body.read();
        LoadedCase opened = useCases.open()
                .handle(new OpenCase.Command(
                        caller,
                        new CaseId(key.deriveId()),
                        read.street(),
                        read.juvenile(),
                        read.socialWorkers(),
                        read.familyEducators()));
        return Tagged.created(
                "/api/v1/cases/" + opened.file().id().value(),
                opened.version(),
                CaseView.shell(opened, caller.subject()));
    }

    @GetMapping
    @Operation(operationId = "listCases", summary = "The caller's own cases")
    Page<Summary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        List<Summary> rows =
                useCases.show().list(caller, cursor == null || cursor.isBlank() ? null : cursor, size).stream()
                        .map(Summary::of)
                        .toList();
        return Page.ofOneMore(rows, size, Summary::id);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "showCase", summary = "One case, with the identity while it is not sealed")
    ResponseEntity<CaseView> show(Caller caller, @PathVariable String id) {
        ShowCase.Opened opened = useCases.show().handle(caller, new CaseId(id));
        return Tagged.of(opened.found().version(), CaseView.whole(opened, caller.subject()));
    }

    @PostMapping("/{id}/investigation")
    @Operation(operationId = "beginInvestigation", summary = "Commission the social investigation (CAS-03)")
    ResponseEntity<CaseView> beginInvestigation(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(
                caller,
                useCases.beginInvestigation().handle(new BeginInvestigation.Command(caller, new CaseId(id), version)));
    }

    @PostMapping("/{id}/report")
    @Operation(operationId = "submitReport", summary = "Submit the investigation report (CAS-04)")
    ResponseEntity<CaseView> submitReport(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody ReportBody body) {
        return answer(
                caller,
                useCases.submitReport().handle(new SubmitReport.Command(caller, new CaseId(id), version, body.read())));
    }

    @PostMapping("/{id}/opinions")
    @Operation(operationId = "hearOpinions", summary = "Put on record who was heard (CAS-07)")
    ResponseEntity<CaseView> hearOpinions(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody OpinionsBody body) {
        return answer(
                caller,
                useCases.hearOpinions().handle(new HearOpinions.Command(caller, new CaseId(id), version, body.read())));
    }

    @PostMapping("/{id}/non-prosecution")
    @Operation(operationId = "decideNonProsecution", summary = "Record the decision not to prosecute")
    ResponseEntity<CaseView> decideNonProsecution(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody DecisionBody body) {
        Fields fields = new Fields();
        NonProsecution.Ground ground = fields.required("ground", body.ground());
        String reasons = fields.text("reasons", body.reasons(), TEXT);
        fields.orRefuse();
        return answer(
                caller,
                useCases.decideNonProsecution()
                        .handle(new DecideNonProsecution.Command(
                                caller,
                                new CaseId(id),
                                version,
                                new NonProsecution(Objects.requireNonNull(ground), reasons))));
    }

    @PostMapping("/{id}/sealing")
    @Operation(operationId = "sealCase", summary = "Seal the case: nobody reads the identity any more (CAS-26)")
    ResponseEntity<CaseView> seal(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(caller, useCases.seal().handle(new SealCase.Command(caller, new CaseId(id), version)));
    }

    @GetMapping("/{id}/access-log")
    @Operation(operationId = "readAccessLog", summary = "Who touched the case or tried to")
    AccessLogView accessLog(Caller caller, @PathVariable String id) {
        ShowCase.AccessRecord record = useCases.show().accesses(caller, new CaseId(id));
        List<LogEntry> items = Stream.concat(record.changes().stream(), record.accesses().stream())
                .map(entry -> new LogEntry(entry.at(), entry.actor(), entry.action(), entry.outcome()))
                .sorted(Comparator.comparing(LogEntry::at))
                .toList();
        return new AccessLogView(items, record.intact());
    }

    private static ResponseEntity<CaseView> answer(Caller caller, LoadedCase changed) {
        return Tagged.of(changed.version(), CaseView.shell(changed, caller.subject()));
    }
}
