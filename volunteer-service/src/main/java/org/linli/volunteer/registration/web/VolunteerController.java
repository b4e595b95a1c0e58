package org.linli.volunteer.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.MergeVolunteers;
import org.linli.volunteer.registration.RecordDeath;
import org.linli.volunteer.registration.RecordGuardianConsent;
import org.linli.volunteer.registration.RecordVetting;
import org.linli.volunteer.registration.RegisterVolunteer;
import org.linli.volunteer.registration.ReinstateVolunteer;
import org.linli.volunteer.registration.SuspendVolunteer;
import org.linli.volunteer.registration.VerifyIdentity;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerRejection;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.WithdrawVolunteer;
import org.linli.volunteer.registration.web.VolunteerRequests.GuardianBody;
import org.linli.volunteer.registration.web.VolunteerRequests.MergerBody;
import org.linli.volunteer.registration.web.VolunteerRequests.Registration;
import org.linli.volunteer.registration.web.VolunteerRequests.SuspensionBody;
import org.linli.volunteer.registration.web.VolunteerRequests.VettingBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of volunteers. */
@RestController
@RequestMapping("/api/v1/volunteers")
final class VolunteerController {

    private final Volunteers volunteers;
    private final RegisterVolunteer register;
    private final RecordGuardianConsent guardianConsent;
    private final SuspendVolunteer suspend;
    private final ReinstateVolunteer reinstate;
    private final WithdrawVolunteer withdraw;
    private final RecordVetting vetting;
    private final VerifyIdentity verify;
    private final RecordDeath death;
    private final MergeVolunteers merge;
    private final VisibleVolunteers visible;

    VolunteerController(
            Volunteers volunteers,
            RegisterVolunteer register,
            RecordGuardianConsent guardianConsent,
            SuspendVolunteer suspend,
            ReinstateVolunteer reinstate,
            WithdrawVolunteer withdraw,
            RecordVetting vetting,
            VerifyIdentity verify,
            RecordDeath death,
            MergeVolunteers merge,
            VisibleVolunteers visible) {
        this.volunteers = volunteers;
        this.register = register;
        this.guardianConsent = guardianConsent;
        this.suspend = suspend;
        this.reinstate = reinstate;
        this.withdraw = withdraw;
        this.vetting = vetting;
        this.verify = verify;
        this.death = death;
        this.merge = merge;
        this.visible = visible;
    }

    @Operation(operationId = "registerVolunteer", summary = "Enters a person into the register")
    @PostMapping
    @Idempotent
    ResponseEntity<VolunteerView> registerVolunteer(@RequestBody Registration body, Caller caller, IdempotencyKey key) {
        caller.requireRole(VisibleVolunteers.OFFICES);
        RegisterVolunteer.Command command =
                body.command(new VolunteerId(key.deriveId()), Volunteer.Origin.office(caller.subject()));
        caller.requireArea(command.area());
        return created(register.handle(command));
    }

    @Operation(operationId = "registerMyself", summary = "Registers the caller himself")
    @PostMapping("/me")
    @Idempotent
    ResponseEntity<VolunteerView> registerMyself(@RequestBody Registration body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.VOLUNTEER);
        if (caller.volunteerId() != null) {
            throw new Rejected(new VolunteerRejection.AccountTaken());
        }
        return created(register.handle(
                body.ownCommand(new VolunteerId(key.deriveId()), Volunteer.Origin.himself(caller.subject()))));
    }

    private ResponseEntity<VolunteerView> created(Versioned<Volunteer> registered) {
        return Tagged.created(
                "/api/v1/volunteers/" + registered.value().id(),
                registered.version(),
                visible.view(registered.value()));
    }

    @Operation(operationId = "listVolunteers", summary = "Volunteers of a division, masked")
    @GetMapping
    Page<VolunteerView> listVolunteers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable VolunteerStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(VisibleVolunteers.OFFICES);
        return volunteers
                .list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> visible.view(found.value()));
    }

    @Operation(operationId = "readOwnRegistration", summary = "The caller's own registration")
    @GetMapping("/me")
    ResponseEntity<VolunteerView> readOwnRegistration(Caller caller) {
        return answer(visible.own(caller));
    }

    @Operation(operationId = "readVolunteer", summary = "One volunteer, masked")
    @GetMapping("/{id}")
    ResponseEntity<VolunteerView> readVolunteer(@PathVariable String id, Caller caller) {
        return answer(visible.to(caller, id));
    }

    @Operation(operationId = "recordGuardianConsent", summary = "Takes the consent of a minor's guardian")
    @PostMapping("/{id}/guardian-consent")
    ResponseEntity<VolunteerView> recordGuardianConsent(
            @PathVariable String id, @IfMatch long version, @RequestBody GuardianBody body, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, VisibleVolunteers.OFFICES);
        return answer(guardianConsent.handle(volunteer, version, body.consent("")));
    }

    @Operation(operationId = "suspendVolunteer", summary = "Stops a volunteer for a while")
    @PostMapping("/{id}/suspension")
    ResponseEntity<VolunteerView> suspendVolunteer(
            @PathVariable String id, @IfMatch long version, @RequestBody SuspensionBody body, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(suspend.handle(volunteer, version, caller.subject(), body.checkedReason()));
    }

    @Operation(operationId = "reinstateVolunteer", summary = "Lifts a suspension")
    @PostMapping("/{id}/reinstatement")
    ResponseEntity<VolunteerView> reinstateVolunteer(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(reinstate.handle(volunteer, version, caller.subject()));
    }

    @Operation(operationId = "withdrawVolunteer", summary = "Lets a volunteer leave; his hours stay on record")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<VolunteerView> withdrawVolunteer(@PathVariable String id, @IfMatch long version, Caller caller) {
        Versioned<Volunteer> leaving = visible.to(caller, id);
        return answer(withdraw.handle(leaving.value().id(), version, caller.subject()));
    }

    @Operation(operationId = "recordVetting", summary = "Notes a clear record query (SEC-13)")
    @PostMapping("/{id}/vetting")
    ResponseEntity<VolunteerView> recordVetting(
            @PathVariable String id, @IfMatch long version, @RequestBody VettingBody body, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(vetting.handle(volunteer, version, caller.subject(), body.checkedUntil()));
    }

    @Operation(operationId = "verifyIdentity", summary = "Takes a document that an office has seen")
    @PostMapping("/{id}/identity-verification")
    ResponseEntity<VolunteerView> verifyIdentity(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, VisibleVolunteers.OFFICES);
        return answer(verify.handle(volunteer, version));
    }

    @Operation(operationId = "recordDeath", summary = "Notes that a volunteer died; his hours stay on record")
    @PostMapping("/{id}/death")
    ResponseEntity<VolunteerView> recordDeath(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(death.handle(volunteer, version, caller.subject()));
    }

    @Operation(
            operationId = "mergeVolunteers",
            summary = "Ends a second registration of one person; hours, sign-ups and teams follow")
    @PostMapping("/{id}/merger")
    ResponseEntity<VolunteerView> mergeVolunteers(
            @PathVariable String id, @IfMatch long version, @RequestBody MergerBody body, Caller caller) {
        VolunteerId merged = visible.toOffice(id, caller, Role.DISTRICT_OFFICER);
        VolunteerId kept = visible.toOffice(body.checkedInto().value(), caller, Role.DISTRICT_OFFICER);
        return answer(merge.handle(merged, version, kept, caller.subject()));
    }

    private ResponseEntity<VolunteerView> answer(Versioned<Volunteer> volunteer) {
        return visible.answer(volunteer);
    }
}
