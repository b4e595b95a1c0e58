package org.linli.volunteer.training.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.training.Credential;
import org.linli.volunteer.training.CredentialId;
import org.linli.volunteer.training.CredentialStatus;
import org.linli.volunteer.training.Credentials;
import org.linli.volunteer.training.GrantCredential;
import org.linli.volunteer.training.Qualifications;
import org.linli.volunteer.training.TrainingPolicy;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What volunteers are qualified for (VOL-07). */
@RestController
@RequestMapping("/api/v1")
final class CredentialController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};

    /** A licence from its document. */
    record LicenceBody(
            @Nullable String name,
            @Nullable List<String> opensSkills,
            @Nullable String document,
            @Nullable String issuer,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        @Override
        public String toString() {
            return "LicenceBody[***]";
        }
    }

    /** Why a credential is taken back. */
    record RevocationBody(@Nullable String reason) {}

    /** A credential; the document's number masks itself. */
    record CredentialView(
            String id,
            String volunteerId,
            Credential.Kind kind,
            String term,
            List<String> opensSkills,
            @Nullable PersonalData<String> document,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until,
            CredentialStatus status,
            boolean validToday,
            long version) {}

    /** What counts on a day. */
    record QualificationsView(String volunteerId, LocalDate day, Set<String> skills, Set<String> licences) {}

    private final Credentials credentials;
    private final GrantCredential grant;
    private final Qualifications qualifications;
    private final Volunteers volunteers;
    private final TrainingPolicy policy;
    private final OnePerson person;
    private final Clock clock;

    CredentialController(
            Credentials credentials,
            GrantCredential grant,
            Qualifications qualifications,
            Volunteers volunteers,
            TrainingPolicy policy,
            OnePerson person,
            Clock clock) {
        this.credentials = credentials;
        this.grant = grant;
        this.qualifications = qualifications;
        this.volunteers = volunteers;
        this.policy = policy;
        this.person = person;
        this.clock = clock;
    }

    @Operation(operationId = "recordLicence", summary = "Records a statutory licence from its document (VOL-07)")
    @PostMapping("/volunteers/{id}/licences")
    @Idempotent
    ResponseEntity<CredentialView> recordLicence(
            @PathVariable String id, @RequestBody LicenceBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICES);
        VolunteerId volunteer = new VolunteerId(id);
        caller.requireArea(volunteers.get(volunteer).value().state().area());
        Versioned<Credential> recorded = grant.ofLicence(licence(volunteer, body, caller));
        return Tagged.created("/api/v1/volunteers/" + id + "/credentials", recorded.version(), view(recorded));
    }

    @Operation(operationId = "listCredentials", summary = "A volunteer's qualifications and licences")
    @GetMapping("/volunteers/{id}/credentials")
    Page<CredentialView> listCredentials(@PathVariable String id, Caller caller) {
        return new Page<>(
                person.registrationsOf(visible(id, caller)).stream()
                        .flatMap(registration -> credentials.of(registration).stream())
                        .map(this::view)
                        .toList(),
                null);
    }

    @Operation(operationId = "readQualifications", summary = "What a volunteer may be relied on for on a day")
    @GetMapping("/volunteers/{id}/qualifications")
    QualificationsView readQualifications(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate day, Caller caller) {
        VolunteerId volunteer = visible(id, caller);
        LocalDate asked = day == null ? Today.at(clock) : day;
        Qualifications.Held held = qualifications.heldBy(volunteer, asked);
        return new QualificationsView(id, asked, held.skills(), held.licences());
    }

    @Operation(operationId = "listDueCredentials", summary = "Valid credentials that lapse soon or have lapsed")
    @GetMapping("/credentials/due")
    Page<CredentialView> listDueCredentials(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer withinDays,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICES);
        LocalDate today = Today.at(clock);
        LocalDate by = withinDays == null ? policy.dueBy(today) : today.plusDays(Math.clamp(withinDays, 0, 366));
        return credentials
                .lapsing(AreaFilter.of(area, caller), by, cursor, Page.limit(limit))
                .map(this::view);
    }

    @Operation(operationId = "revokeCredential", summary = "Takes a credential back")
    @PostMapping("/credentials/{id}/revocation")
    ResponseEntity<CredentialView> revokeCredential(
            @PathVariable String id, @IfMatch long version, @RequestBody RevocationBody body, Caller caller) {
        caller.requireRole(OFFICERS);
        Credential found = credentials.get(new CredentialId(id)).value();
        caller.requireArea(found.state().area());
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        Versioned<Credential> revoked = grant.revoke(found.state().id(), version, caller.subject(), reason);
        return Tagged.of(revoked.version(), view(revoked));
    }

    private VolunteerId visible(String id, Caller caller) {
        VolunteerId volunteer = new VolunteerId(id);
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(volunteers.get(volunteer).value().state().area());
        }
        return volunteer;
    }

    private static GrantCredential.Licence licence(VolunteerId volunteer, LicenceBody body, Caller caller) {
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), 60);
        String document = fields.text("document", body.document(), 60);
        String issuer = fields.text("issuer", body.issuer(), 80);
        LocalDate from = fields.required("from", body.from());
        List<String> opens = body.opensSkills() == null ? List.of() : body.opensSkills();
        fields.check(
                opens.size() <= 10 && opens.stream().allMatch(t -> t != null && !t.isBlank() && t.length() <= 40),
                "opensSkills",
                FieldFault.texts(10, 40));
        fields.orRefuse();
        return new GrantCredential.Licence(
                volunteer,
                name,
                opens,
                PersonalData.idNumber(document),
                issuer,
                Objects.requireNonNull(from),
                body.until(),
                caller.subject());
    }

    private CredentialView view(Versioned<Credential> credential) {
        Credential.State state = credential.value().state();
        return new CredentialView(
                state.id().value(),
                state.volunteer().value(),
                state.kind(),
                state.term(),
                state.grant().opensSkills(),
                state.grant().document(),
                state.grant().issuer(),
                state.grant().from(),
                state.grant().until(),
                state.status(),
                credential.value().validOn(Today.at(clock)),
                credential.version());
    }
}
