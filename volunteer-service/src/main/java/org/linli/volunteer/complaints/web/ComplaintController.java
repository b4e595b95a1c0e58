package org.linli.volunteer.complaints.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
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
import org.linli.volunteer.complaints.Against;
import org.linli.volunteer.complaints.Complainant;
import org.linli.volunteer.complaints.Complaint;
import org.linli.volunteer.complaints.ComplaintId;
import org.linli.volunteer.complaints.ComplaintStatus;
import org.linli.volunteer.complaints.Complaints;
import org.linli.volunteer.complaints.FileComplaint;
import org.linli.volunteer.complaints.Finding;
import org.linli.volunteer.complaints.HandleComplaint;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints (VOL-30, VOL-34). */
@RestController
@RequestMapping("/api/v1/complaints")
final class ComplaintController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] HANDLERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    /** What somebody complains about; without {@code complainant} it is anonymous, or a volunteer's own. */
    record ComplaintBody(
            Against.@Nullable Kind kind,
            @Nullable String reference,
            @Nullable String area,
            @Nullable String statement,
            @Nullable ComplainantBody complainant) {}

    /** How to reach the complainant. */
    record ComplainantBody(@Nullable String name, @Nullable String phone) {}

    /** The result of the investigation. */
    record AnswerBody(@Nullable Finding finding, @Nullable String answer) {}

    /** Who has the power instead. */
    record RedirectionBody(@Nullable String to) {}

    /** Why somebody reads what is sealed. */
    record ReadingBody(@Nullable String purpose) {}

    private final Complaints complaints;
    private final FileComplaint file;
    private final HandleComplaint handle;
    private final Areas areas;
    private final Clock clock;

    ComplaintController(Complaints complaints, FileComplaint file, HandleComplaint handle, Areas areas, Clock clock) {
        this.complaints = complaints;
        this.file = file;
        this.handle = handle;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(
            operationId = "fileComplaint",
            summary = "Takes a complaint in: from anybody signed in; anonymous ones through an office")
    @PostMapping
    @Idempotent
    ResponseEntity<ComplaintView> fileComplaint(@RequestBody ComplaintBody body, Caller caller, IdempotencyKey key) {
        Fields fields = new Fields();
        Against.Kind kind = fields.required("kind", body.kind());
        String reference = fields.text("reference", body.reference(), 64);
        String statement = fields.text("statement", body.statement(), 2000);
        String area = fields.optionalText("area", body.area(), 12);
        Complainant complainant = complainant(fields, body.complainant());
        fields.orRefuse();
        Versioned<Complaint> received = file.handle(new FileComplaint.Command(
                new ComplaintId(key.deriveId()),
                new Against(Objects.requireNonNull(kind), reference),
                area,
                statement,
                complainant,
                caller.subject(),
                caller.volunteerId() == null ? null : new VolunteerId(caller.volunteerId()),
                caller.hasAny(OFFICES)));
        return Tagged.created(
                "/api/v1/complaints/" + received.value().state().id(), received.version(), view(received.value()));
    }

    @Operation(
            operationId = "listComplaints",
            summary =
                    "Complaints of a division, newest first; overdue=true keeps those with something owed and late; filed=me one's own")
    @GetMapping
    Page<ComplaintView> listComplaints(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable ComplaintStatus status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String filed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        if (filed != null) {
            if (!filed.equals("me")) {
                throw new Rejected(new RequestRejection.Invalid("filed", FieldFault.only("me")));
            }
            return complaints
                    .filedBy(caller.subject(), cursor, Page.limit(limit))
                    .map(found -> view(found.value()));
        }
        caller.requireRole(HANDLERS);
        LocalDate lateOn = Boolean.TRUE.equals(overdue) ? Today.at(clock) : null;
        return complaints
                .list(new Complaints.Filter(AreaFilter.of(area, caller), status, lateOn), cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readComplaint", summary = "One complaint: for its handlers, and for who handed it in")
    @GetMapping("/{id}")
    ResponseEntity<ComplaintView> readComplaint(@PathVariable String id, Caller caller) {
        Versioned<Complaint> found = complaints.get(new ComplaintId(id));
        if (!found.value().state().filedBy().equals(caller.subject())) {
            requireHandler(found.value(), caller);
        }
        return answer(found);
    }

    @Operation(operationId = "acknowledgeComplaint", summary = "Tells the complainant that it is looked into")
    @PostMapping("/{id}/acknowledgement")
    ResponseEntity<ComplaintView> acknowledgeComplaint(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(handle.acknowledge(handled(id, caller), version, handler(caller)));
    }

    @Operation(operationId = "answerComplaint", summary = "Tells the result: upheld or not")
    @PostMapping("/{id}/answer")
    ResponseEntity<ComplaintView> answerComplaint(
            @PathVariable String id, @IfMatch long version, @RequestBody AnswerBody body, Caller caller) {
        ComplaintId complaint = handled(id, caller);
        Fields fields = new Fields();
        Finding finding = fields.required("finding", body.finding());
        String text = fields.text("answer", body.answer(), 2000);
        fields.orRefuse();
        return answer(handle.answer(complaint, version, handler(caller), Objects.requireNonNull(finding), text));
    }

    @Operation(operationId = "redirectComplaint", summary = "Tells the complainant who has the power")
    @PostMapping("/{id}/redirection")
    ResponseEntity<ComplaintView> redirectComplaint(
            @PathVariable String id, @IfMatch long version, @RequestBody RedirectionBody body, Caller caller) {
        ComplaintId complaint = handled(id, caller);
        Fields fields = new Fields();
        String to = fields.text("to", body.to(), 200);
        fields.orRefuse();
        return answer(handle.redirect(complaint, version, handler(caller), to));
    }

    @Operation(
            operationId = "openComplaint",
            summary = "Shows a handler what was said and how to reach the complainant; the reading is put on record")
    @PostMapping("/{id}/readings")
    ResponseEntity<ComplaintView.Opened> openComplaint(
            @PathVariable String id, @IfMatch long version, @RequestBody ReadingBody body, Caller caller) {
        ComplaintId complaint = handled(id, caller);
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        Versioned<Complaint> opened = handle.open(complaint, version, handler(caller), purpose);
        return Tagged.of(opened.version(), ComplaintView.opened(opened.value()));
    }

    private ComplaintId handled(String id, Caller caller) {
        caller.requireRole(HANDLERS);
        ComplaintId complaint = new ComplaintId(id);
        requireHandler(complaints.get(complaint).value(), caller);
        return complaint;
    }

    private static void requireHandler(Complaint complaint, Caller caller) {
        caller.requireRole(HANDLERS);
        caller.requireArea(complaint.state().area());
    }

    private static HandleComplaint.Handler handler(Caller caller) {
        return new HandleComplaint.Handler(caller.subject(), caller.area().prefix());
    }

    private ResponseEntity<ComplaintView> answer(Versioned<Complaint> complaint) {
        return Tagged.of(complaint.version(), view(complaint.value()));
    }

    private ComplaintView view(Complaint complaint) {
        return ComplaintView.of(complaint, areas, Today.at(clock));
    }

    private static @Nullable Complainant complainant(Fields fields, @Nullable ComplainantBody body) {
        if (body == null) {
            return null;
        }
        String name = fields.text("complainant.name", body.name(), 60);
        String phone = fields.text("complainant.phone", body.phone(), 20);
        return new Complainant(PersonalData.name(name), PersonalData.phone(phone));
    }
}
