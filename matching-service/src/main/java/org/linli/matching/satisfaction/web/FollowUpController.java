package org.linli.matching.satisfaction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.matching.satisfaction.FollowUp;
import org.linli.matching.satisfaction.FollowUpId;
import org.linli.matching.satisfaction.FollowUpStatus;
import org.linli.matching.satisfaction.RecordFollowUpVisit;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
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

/** The visits some weeks after a service: which are due, and what they found. */
@RestController
@RequestMapping("/api/v1/follow-ups")
@Tag(name = "follow-ups")
class FollowUpController {

    private final RecordFollowUpVisit visits;
    private final Offices offices;

    FollowUpController(RecordFollowUpVisit visits, Offices offices) {
        this.visits = visits;
        this.offices = offices;
    }

    record Visit(RecordFollowUpVisit.@Nullable Result result) {}

    record FollowUpView(
            String id,
            String demandId,
            String area,
            LocalDate dueOn,
            boolean due,
            int attempts,
            String status,
            @Nullable Instant visitedAt) {}

    @GetMapping
    @Operation(operationId = "listFollowUps", summary = "Follow-ups of an area by the day they are due")
    Page<FollowUpView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable FollowUpStatus status,
            @RequestParam(defaultValue = "false") boolean due,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(visits.page(area, status, due, cursor, rows + 1, caller), rows, f -> {
                    FollowUp.State s = f.value().state();
                    return s.dueOn() + "/" + s.id();
                })
                .map(this::view);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readFollowUp", summary = "One follow-up")
    ResponseEntity<FollowUpView> one(Caller caller, @PathVariable String id) {
        return answer(visits.one(new FollowUpId(id), caller));
    }

    @PostMapping("/{id}/visits")
    @Operation(
            operationId = "recordFollowUpVisit",
            summary = "Says what a visit found; a demand that was not solved is open again")
    ResponseEntity<FollowUpView> visit(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody Visit body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        RecordFollowUpVisit.Result result = fields.required("result", body.result());
        fields.orRefuse();
        return answer(visits.handle(
                new RecordFollowUpVisit.Command(new FollowUpId(id), version, Objects.requireNonNull(result), caller)));
    }

    private ResponseEntity<FollowUpView> answer(Versioned<FollowUp> followUp) {
        return Tagged.of(followUp.version(), view(followUp));
    }

    private FollowUpView view(Versioned<FollowUp> followUp) {
        FollowUp.State s = followUp.value().state();
        return new FollowUpView(
                s.id().value(),
                s.demand().value(),
                s.area(),
                s.dueOn(),
                s.due(offices.today()),
                s.attempts(),
                s.status().name(),
                s.visitedAt());
    }
}
