package org.linli.matching.satisfaction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.matching.satisfaction.AnswerSurvey;
import org.linli.matching.satisfaction.ChangeSurvey;
import org.linli.matching.satisfaction.OpenSurvey;
import org.linli.matching.satisfaction.ReadSurveys;
import org.linli.matching.satisfaction.SubjectKind;
import org.linli.matching.satisfaction.Survey;
import org.linli.matching.satisfaction.SurveyId;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
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

/** Surveys of satisfaction: opened and handed out by those who served, answered once by each who was served. */
@RestController
@RequestMapping
@Tag(name = "surveys")
class SurveyController {

    private static final int MOST_AT_ONCE = 500;

    private final OpenSurvey open;
    private final ChangeSurvey change;
    private final AnswerSurvey answer;
    private final ReadSurveys read;

    SurveyController(OpenSurvey open, ChangeSurvey change, AnswerSurvey answer, ReadSurveys read) {
        this.open = open;
        this.change = change;
        this.answer = answer;
        this.read = read;
    }

    record Opening(
            @Nullable SubjectKind kind,
            @Nullable String subjectId,
            @Nullable String area) {}

    record Invitation(@Nullable Integer count) {}

    /** How content somebody is; {@code solved} may be left out. */
    record TokenAnswer(
            @Nullable String token,
            @Nullable Integer rating,
            @Nullable Boolean solved) {}

    record OfficeAnswer(
            @Nullable String phone,
            @Nullable Integer rating,
            @Nullable Boolean solved) {}

    record SurveyView(
            String id,
            SubjectKind kind,
            String subjectId,
            String area,
            String status,
            Instant openedAt,
            int invited,
            ReadSurveys.@Nullable Result result) {}

    /** The tokens of the new invitations: told once, stored nowhere. */
    record Invited(SurveyView survey, List<String> tokens) {}

    @PostMapping("/api/v1/surveys")
    @Idempotent
    @Operation(operationId = "openSurvey", summary = "Opens the one survey of an activity or of a demand that was done")
    ResponseEntity<SurveyView> open(Caller caller, @RequestBody Opening body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        SubjectKind kind = fields.required("kind", body.kind());
        String subject = fields.text("subjectId", body.subjectId(), 64);
        fields.orRefuse();
        Versioned<Survey> opened =
                open.handle(new OpenSurvey.Command(Objects.requireNonNull(kind), subject, body.area(), caller));
        return Tagged.created("/api/v1/surveys/" + opened.value().state().id(), opened.version(), view(opened, false));
    }

    @GetMapping("/api/v1/surveys")
    @Operation(operationId = "listSurveys", summary = "Surveys of an area, newest first")
    Page<SurveyView> page(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(read.page(area, cursor, rows + 1, caller), rows, SurveyController::order)
                .map(survey -> view(survey, false));
    }

    @GetMapping("/api/v1/surveys/statistics")
    @Operation(
            operationId = "readSatisfaction",
            summary = "Satisfaction of an area with number and 95 % interval; hidden below the smallest number")
    ReadSurveys.Report report(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.report(area, caller);
    }

    @GetMapping("/api/v1/surveys/{id}")
    @Operation(operationId = "readSurvey", summary = "One survey with its result")
    ResponseEntity<SurveyView> one(Caller caller, @PathVariable String id) {
        return answer(read.one(new SurveyId(id), caller));
    }

    @PostMapping("/api/v1/surveys/{id}/invitations")
    @Operation(operationId = "inviteToSurvey", summary = "Gives out tokens; each lets one person answer once")
    ResponseEntity<Invited> invite(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody Invitation body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        int count = fields.between("count", body.count(), 1, MOST_AT_ONCE);
        fields.orRefuse();
        Versioned<Survey> invited = change.invite(new SurveyId(id), version, count, caller);
        return Tagged.of(
                invited.version(), new Invited(view(invited, false), read.latestTokens(invited.value(), count)));
    }

    @PostMapping("/api/v1/surveys/{id}/closing")
    @Operation(operationId = "closeSurvey", summary = "Takes no more answers")
    ResponseEntity<SurveyView> close(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(change.close(new SurveyId(id), version, caller));
    }

    @PostMapping("/api/v1/surveys/{id}/answers")
    @Idempotent
    @Operation(
            operationId = "answerSurveyThroughOffice",
            summary = "An office asked somebody by phone or at the door; his phone is hashed and not kept")
    ResponseEntity<Void> throughOffice(Caller caller, @PathVariable String id, @RequestBody OfficeAnswer body) {
        Offices.requireWorker(caller);
        Fields fields = new Fields();
        String phone = fields.text("phone", body.phone(), 20);
        int rating = fields.between("rating", body.rating(), 1, 5);
        fields.orRefuse();
        answer.throughOffice(new SurveyId(id), phone, new AnswerSurvey.Opinion(rating, body.solved()), caller);
        return ResponseEntity.status(201).build();
    }

    @PostMapping("/public/surveys/{id}/answers")
    @Operation(operationId = "answerSurvey", summary = "A served person answers by his token, without signing in")
    ResponseEntity<Void> byToken(@PathVariable String id, @RequestBody TokenAnswer body) {
        Fields fields = new Fields();
        String token = fields.text("token", body.token(), 64);
        int rating = fields.between("rating", body.rating(), 1, 5);
        fields.orRefuse();
        answer.byToken(new SurveyId(id), token, new AnswerSurvey.Opinion(rating, body.solved()));
        return ResponseEntity.status(201).build();
    }

    private ResponseEntity<SurveyView> answer(Versioned<Survey> survey) {
        return Tagged.of(survey.version(), view(survey, true));
    }

    private static String order(Versioned<Survey> survey) {
        Survey.State s = survey.value().state();
        return "%015d/%s".formatted(s.openedAt().toEpochMilli(), s.id());
    }

    private SurveyView view(Versioned<Survey> survey, boolean withResult) {
        Survey.State s = survey.value().state();
        return new SurveyView(
                s.id().value(),
                s.kind(),
                s.subjectId(),
                s.area(),
                s.status().name(),
                s.openedAt(),
                s.invited(),
                withResult ? read.result(survey.value()) : null);
    }
}
