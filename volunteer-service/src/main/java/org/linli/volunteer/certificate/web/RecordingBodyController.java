package org.linli.volunteer.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.certificate.BodyInCharge;
import org.linli.volunteer.certificate.CertificateRejection;
import org.linli.volunteer.certificate.DissolveBody;
import org.linli.volunteer.certificate.NameBody;
import org.linli.volunteer.certificate.RecordingBodies;
import org.linli.volunteer.certificate.RecordingBody;
import org.linli.volunteer.certificate.web.CertificateRequests.BodyBody;
import org.linli.volunteer.certificate.web.CertificateRequests.DissolutionBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording bodies: the name on their seal, and who follows them. */
@RestController
@RequestMapping("/api/v1/certificates/bodies")
final class RecordingBodyController {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** A body and who is in charge of its records. */
    record BodyView(
            String code,
            String name,
            String inCharge,
            String inChargeName,
            @Nullable LocalDate dissolvedOn,
            @Nullable String successor,
            @Nullable String basis) {}

    private final RecordingBodies register;
    private final BodyInCharge bodies;
    private final NameBody name;
    private final DissolveBody dissolve;

    RecordingBodyController(RecordingBodies register, BodyInCharge bodies, NameBody name, DissolveBody dissolve) {
        this.register = register;
        this.bodies = bodies;
        this.name = name;
        this.dissolve = dissolve;
    }

    @Operation(operationId = "nameBody", summary = "Enters a recording body under the name on its seal")
    @PostMapping
    @Idempotent
    ResponseEntity<BodyView> nameBody(@RequestBody BodyBody body, Caller caller) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        String code = fields.text("code", body.code(), 12);
        String sealed = fields.text("name", body.name(), 60);
        fields.orRefuse();
        caller.requireArea(code);
        Versioned<RecordingBody> named = name.handle(code, sealed);
        return Tagged.created("/api/v1/certificates/bodies/" + code, named.version(), view(named.value()));
    }

    @Operation(operationId = "readBody", summary = "A recording body and who is in charge of its records")
    @GetMapping("/{code}")
    ResponseEntity<BodyView> readBody(@PathVariable String code, Caller caller) {
        caller.requireRole(OFFICES);
        caller.requireArea(code);
        return answer(register.find(code)
                .orElseThrow(() -> new org.linli.platform.problem.Rejected(new CertificateRejection.UnknownBody())));
    }

    @Operation(operationId = "dissolveBody", summary = "Hands a dissolved body's records to its successor unit")
    @PostMapping("/{code}/dissolution")
    ResponseEntity<BodyView> dissolveBody(
            @PathVariable String code, @RequestBody DissolutionBody body, @IfMatch long version, Caller caller) {
        caller.requireRole(Role.DISTRICT_OFFICER);
        caller.requireArea(code);
        Fields fields = new Fields();
        String successor = fields.text("successor", body.successor(), 12);
        String basis = fields.text("basis", body.basis(), 200);
        fields.orRefuse();
        return answer(dissolve.handle(code, successor, basis, version));
    }

    private ResponseEntity<BodyView> answer(Versioned<RecordingBody> found) {
        return Tagged.of(found.version(), view(found.value()));
    }

    private BodyView view(RecordingBody body) {
        RecordingBody inCharge = bodies.of(body.code());
        RecordingBody.Dissolution gone = body.dissolution();
        return new BodyView(
                body.code(),
                body.name(),
                inCharge.code(),
                inCharge.name(),
                gone == null ? null : gone.on(),
                gone == null ? null : gone.successor(),
                gone == null ? null : gone.basis());
    }
}
