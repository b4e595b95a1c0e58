package org.linli.volunteer.disclosure.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.disclosure.DecideDisclosure;
import org.linli.volunteer.disclosure.DiscloseFields;
import org.linli.volunteer.disclosure.DisclosureRequest;
import org.linli.volunteer.disclosure.DisclosureRequests;
import org.linli.volunteer.disclosure.DisclosureStatus;
import org.linli.volunteer.disclosure.PlainFields;
import org.linli.volunteer.disclosure.Reader;
import org.linli.volunteer.disclosure.RequestDisclosure;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Personal data in clear, with a purpose and a log entry; a minor's with a manager's approval before (SEC-04). */
@RestController
@RequestMapping("/api/v1/volunteers")
final class DisclosureController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] MANAGERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    /** What is to be seen, and what for. */
    record Body(
            @Nullable List<Particular> fields,
            @Nullable String purpose,
            @Nullable String approvalId) {

        Set<Particular> checkedFields() {
            Fields faults = new Fields();
            faults.check(fields != null && !fields.isEmpty(), "fields", FieldFault.tooFew(1));
            faults.orRefuse();
            return EnumSet.copyOf(Objects.requireNonNull(fields));
        }

        String checkedPurpose() {
            Fields faults = new Fields();
            String told = faults.text("purpose", purpose, 200);
            faults.orRefuse();
            return told;
        }
    }

    /** A request to see a minor's data. */
    record RequestView(
            String id,
            String volunteerId,
            String area,
            Set<Particular> fields,
            String purpose,
            String askedBy,
            Instant askedAt,
            DisclosureStatus status,
            @Nullable String decidedBy,
            @Nullable Instant validUntil) {}

    private final Volunteers volunteers;
    private final DiscloseFields disclose;
    private final RequestDisclosure ask;
    private final DecideDisclosure decide;
    private final DisclosureRequests requests;

    DisclosureController(
            Volunteers volunteers,
            DiscloseFields disclose,
            RequestDisclosure ask,
            DecideDisclosure decide,
            DisclosureRequests requests) {
        this.volunteers = volunteers;
        this.disclose = disclose;
        this.ask = ask;
        this.decide = decide;
        this.requests = requests;
    }

    @Operation(operationId = "discloseFields", summary = "Personal fields in clear; logged before they are answered")
    @PostMapping("/{id}/disclosures")
    ResponseEntity<PlainFields> discloseFields(@PathVariable String id, @RequestBody Body body, Caller caller) {
        Volunteer volunteer = readable(id, caller);
        PlainFields fields = disclose.handle(
                volunteer,
                new DiscloseFields.Command(
                        body.checkedFields(), body.checkedPurpose(), reader(caller), body.approvalId()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(fields);
    }

    @Operation(operationId = "requestDisclosure", summary = "Asks a manager for leave to see a minor's data")
    @PostMapping("/{id}/disclosure-requests")
    @Idempotent
    ResponseEntity<RequestView> requestDisclosure(
            @PathVariable String id, @RequestBody Body body, Caller caller, IdempotencyKey key) {
        Volunteer volunteer = readable(id, caller);
        Versioned<DisclosureRequest> asked =
                ask.handle(key.deriveId(), volunteer, body.checkedFields(), body.checkedPurpose(), caller.subject());
        return Tagged.created(
                "/api/v1/volunteers/disclosure-requests/"
                        + asked.value().state().id(),
                asked.version(),
                view(asked.value()));
    }

    @Operation(operationId = "listDisclosureRequests", summary = "Requests to see minors' data, newest first")
    @GetMapping("/disclosure-requests")
    Page<RequestView> listDisclosureRequests(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable DisclosureStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.AUDITOR);
        return requests.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readDisclosureRequest", summary = "One request to see a minor's data")
    @GetMapping("/disclosure-requests/{request}")
    ResponseEntity<RequestView> readDisclosureRequest(@PathVariable String request, Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR);
        Versioned<DisclosureRequest> found = requests.get(request);
        caller.requireArea(found.value().state().area());
        return answer(found);
    }

    @Operation(operationId = "approveDisclosure", summary = "A manager allows a member of staff to see a minor's data")
    @PostMapping("/disclosure-requests/{request}/approval")
    ResponseEntity<RequestView> approveDisclosure(@PathVariable String request, @IfMatch long version, Caller caller) {
        managed(request, caller);
        return answer(decide.approve(request, version, caller.subject()));
    }

    @Operation(operationId = "refuseDisclosure", summary = "A manager does not allow it")
    @PostMapping("/disclosure-requests/{request}/refusal")
    ResponseEntity<RequestView> refuseDisclosure(@PathVariable String request, @IfMatch long version, Caller caller) {
        managed(request, caller);
        return answer(decide.refuse(request, version, caller.subject()));
    }

    private Volunteer readable(String id, Caller caller) {
        caller.requireRole(OFFICES);
        Volunteer volunteer = volunteers.get(new VolunteerId(id)).value();
        caller.requireArea(volunteer.state().area());
        return volunteer;
    }

    private void managed(String request, Caller caller) {
        caller.requireRole(MANAGERS);
        caller.requireArea(requests.get(request).value().state().area());
    }

    static Reader reader(Caller caller) {
        for (Role role : OFFICES) {
            if (caller.has(role)) {
                return new Reader(caller.subject(), role);
            }
        }
        throw new Rejected(new org.linli.platform.security.SecurityRejection.RoleMissing(
                List.of(Role.DISTRICT_OFFICER.code(), Role.STREET_OFFICER.code(), Role.COMMUNITY_WORKER.code())));
    }

    private static ResponseEntity<RequestView> answer(Versioned<DisclosureRequest> request) {
        return Tagged.of(request.version(), view(request.value()));
    }

    private static RequestView view(DisclosureRequest request) {
        DisclosureRequest.State state = request.state();
        return new RequestView(
                state.id(),
                state.volunteer().value(),
                state.area(),
                new TreeSet<>(state.fields()),
                state.purpose(),
                state.askedBy(),
                state.askedAt(),
                state.status(),
                state.decidedBy(),
                state.validUntil());
    }
}
