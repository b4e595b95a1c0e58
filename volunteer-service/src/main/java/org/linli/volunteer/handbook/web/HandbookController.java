package org.linli.volunteer.handbook.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.handbook.Handbook;
import org.linli.volunteer.handbook.Template;
import org.linli.volunteer.handbook.TemplateId;
import org.linli.volunteer.handbook.WriteHandbook;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.team.TeamId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The handbook: process templates in versions, reading receipts, who still has to read. */
@RestController
@RequestMapping("/api/v1/handbook-templates")
final class HandbookController {

    private static final Role[] WRITERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.SOCIAL_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.VOLUNTEER
    };
    private static final int RECEIPTS = 200;

    /** A template to be written, for the members of {@code audience}. */
    record TemplateBody(
            @Nullable String area,
            @Nullable String title,
            @Nullable List<String> audience,
            @Nullable List<String> steps) {}

    /** A new version. */
    record VersionBody(
            @Nullable List<String> steps, @Nullable String change) {}

    /** What was read. */
    record ReceiptBody(@Nullable Integer version) {}

    /** A template with all its versions, the newest last. */
    record TemplateView(
            String id,
            String area,
            String title,
            List<String> audience,
            int newest,
            List<VersionView> versions,
            long version) {}

    /** One version. */
    record VersionView(int number, List<String> steps, String change, Instant at) {}

    /** A reading receipt. */
    record ReceiptView(String templateId, int version, String volunteerId, Instant at) {}

    /** Somebody who has to read the newest version. */
    record DueView(String volunteerId) {}

    private final Handbook handbook;
    private final WriteHandbook write;

    HandbookController(Handbook handbook, WriteHandbook write) {
        this.handbook = handbook;
        this.write = write;
    }

    @Operation(operationId = "writeTemplate", summary = "Writes a process template")
    @PostMapping
    @Idempotent
    ResponseEntity<TemplateView> writeTemplate(@RequestBody TemplateBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(WRITERS);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String title = fields.text("title", body.title(), 80);
        List<String> audience = texts(fields, "audience", body.audience(), 50, 64);
        List<String> steps = texts(fields, "steps", body.steps(), 100, 1000);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<Template> written = write.write(new WriteHandbook.Command(
                new TemplateId(key.deriveId()),
                area,
                title,
                audience.stream().map(TeamId::new).toList(),
                steps,
                caller.subject()));
        return Tagged.created(
                "/api/v1/handbook-templates/" + written.value().state().id(), written.version(), view(written));
    }

    @Operation(operationId = "listTemplates", summary = "Process templates of a division")
    @GetMapping
    Page<TemplateView> listTemplates(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return handbook.list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(HandbookController::view);
    }

    @Operation(operationId = "readTemplate", summary = "One process template with its versions")
    @GetMapping("/{id}")
    ResponseEntity<TemplateView> readTemplate(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        return answer(visible(id, caller));
    }

    @Operation(operationId = "reviseTemplate", summary = "Publishes a new version")
    @PostMapping("/{id}/versions")
    ResponseEntity<TemplateView> reviseTemplate(
            @PathVariable String id, @IfMatch long version, @RequestBody VersionBody body, Caller caller) {
        caller.requireRole(WRITERS);
        visible(id, caller);
        Fields fields = new Fields();
        List<String> steps = texts(fields, "steps", body.steps(), 100, 1000);
        String change = fields.text("change", body.change(), 300);
        fields.orRefuse();
        return answer(write.revise(new TemplateId(id), version, steps, change, caller.subject()));
    }

    @Operation(operationId = "confirmReading", summary = "Says that the caller has read a version")
    @PostMapping("/{id}/receipts")
    @Idempotent
    ResponseEntity<ReceiptView> confirmReading(
            @PathVariable String id, @RequestBody ReceiptBody body, Caller caller, IdempotencyKey key) {
        String own = caller.volunteerId();
        if (own == null) {
            throw new Rejected(new SecurityRejection.RoleMissing(List.of(Role.VOLUNTEER.code())));
        }
        Fields fields = new Fields();
        int version = fields.between("version", body.version(), 1, 100_000);
        fields.orRefuse();
        Template.Receipt receipt = write.read(new TemplateId(id), version, new VolunteerId(own));
        return ResponseEntity.created(URI.create("/api/v1/handbook-templates/" + id))
                .body(view(receipt));
    }

    @Operation(operationId = "listReadingReceipts", summary = "Who read which version, the newest two hundred")
    @GetMapping("/{id}/receipts")
    Page<ReceiptView> listReadingReceipts(@PathVariable String id, Caller caller) {
        caller.requireRole(WRITERS);
        Versioned<Template> found = visible(id, caller);
        return new Page<>(
                handbook.receiptsOf(found.value().state().id(), RECEIPTS).stream()
                        .map(HandbookController::view)
                        .toList(),
                null);
    }

    @Operation(operationId = "listDueReaders", summary = "Who of the audience has not read the newest version")
    @GetMapping("/{id}/due-readers")
    Page<DueView> listDueReaders(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer limit, Caller caller) {
        caller.requireRole(WRITERS);
        Versioned<Template> found = visible(id, caller);
        return new Page<>(
                write.due(found.value().state().id(), Page.limit(limit)).stream()
                        .map(volunteer -> new DueView(volunteer.value()))
                        .toList(),
                null);
    }

    private Versioned<Template> visible(String id, Caller caller) {
        Versioned<Template> found = handbook.get(new TemplateId(id));
        caller.requireArea(found.value().state().area());
        return found;
    }

    private static List<String> texts(
            Fields fields, String field, @Nullable List<String> texts, int most, int longest) {
        List<String> given = texts == null ? List.of() : texts;
        fields.check(
                !given.isEmpty()
                        && given.size() <= most
                        && given.stream().allMatch(t -> t != null && !t.isBlank() && t.length() <= longest),
                field,
                FieldFault.of("bad_texts_needed").with("most", most).with("longest", longest));
        return given;
    }

    private static ResponseEntity<TemplateView> answer(Versioned<Template> template) {
        return Tagged.of(template.version(), view(template));
    }

    private static TemplateView view(Versioned<Template> template) {
        Template.State state = template.value().state();
        return new TemplateView(
                state.id().value(),
                state.area(),
                state.title(),
                state.audience().stream().map(TeamId::value).toList(),
                template.value().newest().number(),
                state.versions().stream()
                        .map(v -> new VersionView(v.number(), v.steps(), v.change(), v.at()))
                        .toList(),
                template.version());
    }

    private static ReceiptView view(Template.Receipt receipt) {
        return new ReceiptView(
                receipt.template().value(), receipt.version(), receipt.reader().value(), receipt.at());
    }
}
