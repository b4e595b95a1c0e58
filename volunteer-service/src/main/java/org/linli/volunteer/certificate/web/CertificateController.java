package org.linli.volunteer.certificate.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.certificate.AcceptApplication;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.ApplyForCertificate;
import org.linli.volunteer.certificate.BodyInCharge;
import org.linli.volunteer.certificate.Certificate;
import org.linli.volunteer.certificate.CertificateId;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.Certificates;
import org.linli.volunteer.certificate.DeclineApplication;
import org.linli.volunteer.certificate.Desk;
import org.linli.volunteer.certificate.IssueCertificate;
import org.linli.volunteer.certificate.PrintOwnRecord;
import org.linli.volunteer.certificate.ReissueCertificate;
import org.linli.volunteer.certificate.RevokeCertificate;
import org.linli.volunteer.certificate.pdf.DrawCertificate;
import org.linli.volunteer.certificate.web.CertificateRequests.ApplicationBody;
import org.linli.volunteer.certificate.web.CertificateRequests.PrintBody;
import org.linli.volunteer.certificate.web.CertificateRequests.ReasonBody;
import org.linli.volunteer.certificate.web.CertificateRequests.SignatoryBody;
import org.linli.volunteer.disclosure.Access;
import org.linli.volunteer.disclosure.AccessLog;
import org.linli.volunteer.disclosure.DiscloseFields;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Certificates: printed by the volunteer, applied for, handled by the body in charge. */
@RestController
@RequestMapping("/api/v1/certificates")
final class CertificateController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.VOLUNTEER
    };

    private static final String PURPOSE = "certificate-document";

    /** What the document tells of a person. */
    private static final Set<Particular> SHOWN = Set.of(Particular.NAME, Particular.ID_NUMBER);

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final BodyInCharge bodies;
    private final PrintOwnRecord print;
    private final ApplyForCertificate apply;
    private final AcceptApplication accept;
    private final DeclineApplication decline;
    private final IssueCertificate issue;
    private final RevokeCertificate revoke;
    private final ReissueCertificate reissue;
    private final DrawCertificate draw;
    private final AccessLog access;
    private final DiscloseFields disclose;
    private final OnePerson person;
    private final Clock clock;

    CertificateController(
            Certificates certificates,
            Volunteers volunteers,
            BodyInCharge bodies,
            PrintOwnRecord print,
            ApplyForCertificate apply,
            AcceptApplication accept,
            DeclineApplication decline,
            IssueCertificate issue,
            RevokeCertificate revoke,
            ReissueCertificate reissue,
            DrawCertificate draw,
            AccessLog access,
            DiscloseFields disclose,
            OnePerson person,
            Clock clock) {
        this.certificates = certificates;
        this.volunteers = volunteers;
        this.bodies = bodies;
        this.print = print;
        this.apply = apply;
        this.accept = accept;
        this.decline = decline;
        this.issue = issue;
        this.revoke = revoke;
        this.reissue = reissue;
        this.draw = draw;
        this.access = access;
        this.disclose = disclose;
        this.person = person;
        this.clock = clock;
    }

    @Operation(operationId = "printOwnRecord", summary = "Makes a certificate of one's own record at once")
    @PostMapping("/prints")
    @Idempotent
    ResponseEntity<CertificateView> printOwnRecord(@RequestBody PrintBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.VOLUNTEER);
        return created(
                print.handle(new CertificateId(key.deriveId()), Self.of(caller), CertificateRequests.selection(body)));
    }

    @Operation(operationId = "applyForCertificate", summary = "Asks the recording body for a certificate")
    @PostMapping
    @Idempotent
    ResponseEntity<CertificateView> applyForCertificate(
            @RequestBody ApplicationBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(READERS);
        VolunteerId volunteer = applicant(body, caller);
        Fields fields = new Fields();
        String recordedBy = fields.text("body", body.body(), 12);
        Application.Selection selection = CertificateRequests.selection(body, fields);
        String purpose = fields.optionalText("purpose", body.purpose(), 100);
        fields.orRefuse();
        return created(apply.handle(new ApplyForCertificate.Command(
                new CertificateId(key.deriveId()), volunteer, recordedBy, selection, purpose)));
    }

    @Operation(
            operationId = "listCertificates",
            summary = "Certificates that bodies of a division handle, or one's own")
    @GetMapping
    Page<CertificateView> listCertificates(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable CertificateStatus status,
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        if ("me".equals(volunteer) || !caller.hasAny(OFFICES)) {
            return certificates
                    .listOwn(person.registrationsOf(Self.of(caller)), cursor, Page.limit(limit))
                    .map(found -> CertificateView.of(found.value(), bodies, true));
        }
        return certificates
                .list(
                        AreaFilter.of(area, caller),
                        status,
                        volunteer == null ? null : new VolunteerId(volunteer),
                        cursor,
                        Page.limit(limit))
                .map(found -> CertificateView.of(found.value(), bodies, false));
    }

    @Operation(operationId = "readCertificate", summary = "One certificate")
    @GetMapping("/{id}")
    ResponseEntity<CertificateView> readCertificate(@PathVariable String id, Caller caller) {
        return answer(readable(id, caller));
    }

    @Operation(operationId = "drawCertificate", summary = "The certificate as a PDF document")
    @GetMapping(value = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> drawCertificate(
            @PathVariable String id, @RequestParam(required = false) @Nullable String approvalId, Caller caller) {
        Versioned<Certificate> found = readable(id, caller);
        // the document shows the full name, so the reading is allowed and written down before it leaves
        Access reading = access(found.value().state().application(), caller, approvalId);
        byte[] document = draw.draw(found.value());
        access.append(reading);
        String number = found.value().issued().number();
        return ResponseEntity.ok()
                .eTag(Etag.of(found.version()))
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("certificate-" + number + ".pdf")
                                .build()
                                .toString())
                .body(document);
    }

    @Operation(operationId = "acceptApplication", summary = "Takes an application on")
    @PostMapping("/{id}/acceptance")
    ResponseEntity<CertificateView> acceptApplication(@PathVariable String id, @IfMatch long version, Caller caller) {
        CertificateId certificate = new CertificateId(id);
        return answer(accept.handle(certificate, version, desk(certificate, caller)));
    }

    @Operation(operationId = "declineApplication", summary = "Sends an application back with a reason")
    @PostMapping("/{id}/refusal")
    ResponseEntity<CertificateView> declineApplication(
            @PathVariable String id, @RequestBody ReasonBody body, @IfMatch long version, Caller caller) {
        CertificateId certificate = new CertificateId(id);
        Desk desk = desk(certificate, caller);
        return answer(decline.handle(certificate, version, desk, CertificateRequests.reason(body)));
    }

    @Operation(operationId = "issueCertificate", summary = "Certifies, as the body that recorded the service")
    @PostMapping("/{id}/issue")
    ResponseEntity<CertificateView> issueCertificate(
            @PathVariable String id, @RequestBody SignatoryBody body, @IfMatch long version, Caller caller) {
        CertificateId certificate = new CertificateId(id);
        Desk desk = desk(certificate, caller);
        return answer(issue.handle(certificate, version, desk, CertificateRequests.signatory(body)));
    }

    @Operation(operationId = "revokeCertificate", summary = "Takes a certificate back whose record was false")
    @PostMapping("/{id}/revocation")
    ResponseEntity<CertificateView> revokeCertificate(
            @PathVariable String id, @RequestBody ReasonBody body, @IfMatch long version, Caller caller) {
        CertificateId certificate = new CertificateId(id);
        Desk desk = desk(certificate, caller);
        return answer(revoke.handle(certificate, version, desk, CertificateRequests.reason(body)));
    }

    @Operation(operationId = "reissueCertificate", summary = "Replaces a certificate by one with today's record")
    @PostMapping("/{id}/reissue")
    @Idempotent
    ResponseEntity<CertificateView> reissueCertificate(
            @PathVariable String id, @RequestBody SignatoryBody body, @IfMatch long version, Caller caller) {
        CertificateId certificate = new CertificateId(id);
        Desk desk = desk(certificate, caller);
        return created(reissue.handle(certificate, version, desk, CertificateRequests.signatory(body)));
    }

    /** The office that acts; one that neither is in charge nor stands above is refused for its division, any other by the rule. */
    private Desk desk(CertificateId id, Caller caller) {
        caller.requireRole(OFFICES);
        String actingFor = BodyInCharge.ofDivision(caller.area().prefix());
        String recordedBy = certificates.get(id).value().state().application().body();
        String inCharge = bodies.of(recordedBy).code();
        if (!inCharge.equals(actingFor) && !caller.covers(recordedBy)) {
            caller.requireArea(inCharge);
        }
        return new Desk(caller.subject(), actingFor);
    }

    private VolunteerId applicant(ApplicationBody body, Caller caller) {
        if (body.volunteerId() == null || body.volunteerId().equals(caller.volunteerId())) {
            return Self.of(caller);
        }
        caller.requireRole(OFFICES);
        VolunteerId volunteer = new VolunteerId(body.volunteerId());
        caller.requireArea(volunteers.get(volunteer).value().state().area());
        return volunteer;
    }

    private Versioned<Certificate> readable(String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Certificate> found = certificates.get(new CertificateId(id));
        Application application = found.value().state().application();
        if (application.volunteer().value().equals(caller.volunteerId())) {
            return found;
        }
        caller.requireRole(OFFICES);
        String inCharge = bodies.of(application.body()).code();
        if (!caller.covers(application.body())) {
            caller.requireArea(inCharge);
        }
        return found;
    }

    /** SEC-04: somebody else reads a minor's only with his manager's approval. */
    private Access access(Application application, Caller caller, @Nullable String approvalId) {
        boolean own = application.volunteer().value().equals(caller.volunteerId());
        String approval = own
                ? null
                : disclose.approvalOf(
                        volunteers.get(application.volunteer()).value(),
                        Set.of(Particular.NAME),
                        caller.subject(),
                        approvalId);
        return new Access(
                own ? Access.Kind.OWN_COPY : Access.Kind.DISCLOSURE,
                Today.now(clock),
                caller.subject(),
                own ? Role.VOLUNTEER.code() : office(caller).code(),
                PURPOSE,
                SHOWN,
                application.area(),
                List.of(application.volunteer()),
                approval);
    }

    private static Role office(Caller caller) {
        return Stream.of(OFFICES).filter(caller::has).findFirst().orElse(Role.COMMUNITY_WORKER);
    }

    private ResponseEntity<CertificateView> created(Versioned<Certificate> made) {
        return Tagged.created(
                "/api/v1/certificates/" + made.value().state().id(),
                made.version(),
                CertificateView.of(made.value(), bodies, true));
    }

    private ResponseEntity<CertificateView> answer(Versioned<Certificate> found) {
        return Tagged.of(found.version(), CertificateView.of(found.value(), bodies, true));
    }
}
