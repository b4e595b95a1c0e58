package org.linli.volunteer.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.RecordGuardianConsent;
import org.linli.volunteer.registration.RecordVetting;
import org.linli.volunteer.registration.RegisterVolunteer;
import org.linli.volunteer.registration.ReinstateVolunteer;
import org.linli.volunteer.registration.SuspendVolunteer;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.VolunteerRejection;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.WithdrawVolunteer;
import org.linli.volunteer.registration.web.VolunteerRequests.GuardianBody;
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

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final Volunteers volunteers;
    private final RegisterVolunteer register;
    private final RecordGuardianConsent guardianConsent;
    private final SuspendVolunteer suspend;
    private final ReinstateVolunteer reinstate;
    private final WithdrawVolunteer withdraw;
    private final RecordVetting vetting;
    private final Areas areas;
    private final Clock clock;

    VolunteerController(
            Volunteers volunteers,
            RegisterVolunteer register,
            RecordGuardianConsent guardianConsent,
            SuspendVolunteer suspend,
            ReinstateVolunteer reinstate,
            WithdrawVolunteer withdraw,
            RecordVetting vetting,
            Areas areas,
            Clock clock) {
        this.volunteers = volunteers;
        this.register = register;
        this.guardianConsent = guardianConsent;
        this.suspend = suspend;
        this.reinstate = reinstate;
        this.withdraw = withdraw;
        this.vetting = vetting;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(operationId = "registerVolunteer", summary = "Enters a person into the register")
    @PostMapping
    @Idempotent
    ResponseEntity<VolunteerView> registerVolunteer(@RequestBody Registration body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICES);
        RegisterVolunteer.Command command = body.command(new VolunteerId(key.deriveId()));
        caller.requireArea(command.area());
        Versioned<Volunteer> registered = register.handle(command);
        return ResponseEntity.created(
                        URI.create("/api/v1/volunteers/" + registered.value().id()))
                .eTag(Etag.of(registered.version()))
                .body(view(registered.value()));
    }

    @Operation(operationId = "listVolunteers", summary = "Volunteers of a division, masked")
    @GetMapping
    Page<VolunteerView> listVolunteers(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable VolunteerStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICES);
        return volunteers
                .list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readOwnRegistration", summary = "The caller's own registration")
    @GetMapping("/me")
    ResponseEntity<VolunteerView> readOwnRegistration(Caller caller) {
        String own = caller.volunteerId();
        if (own == null) {
            throw new Rejected(new VolunteerRejection.Unknown());
        }
        return answer(volunteers.get(new VolunteerId(own)));
    }

    @Operation(operationId = "readVolunteer", summary = "One volunteer, masked")
    @GetMapping("/{id}")
    ResponseEntity<VolunteerView> readVolunteer(@PathVariable String id, Caller caller) {
        return answer(visible(id, caller));
    }

    @Operation(operationId = "recordGuardianConsent", summary = "Takes the consent of a minor's guardian")
    @PostMapping("/{id}/guardian-consent")
    ResponseEntity<VolunteerView> recordGuardianConsent(
            @PathVariable String id, @IfMatch long version, @RequestBody GuardianBody body, Caller caller) {
        VolunteerId volunteer = ofOffice(id, caller, OFFICES);
        return answer(guardianConsent.handle(volunteer, version, body.consent("")));
    }

    @Operation(operationId = "suspendVolunteer", summary = "Stops a volunteer for a while")
    @PostMapping("/{id}/suspension")
    ResponseEntity<VolunteerView> suspendVolunteer(
            @PathVariable String id, @IfMatch long version, @RequestBody SuspensionBody body, Caller caller) {
        VolunteerId volunteer = ofOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(suspend.handle(volunteer, version, caller.subject(), body.checkedReason()));
    }

    @Operation(operationId = "reinstateVolunteer", summary = "Lifts a suspension")
    @PostMapping("/{id}/reinstatement")
    ResponseEntity<VolunteerView> reinstateVolunteer(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = ofOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(reinstate.handle(volunteer, version, caller.subject()));
    }

    @Operation(operationId = "withdrawVolunteer", summary = "Lets a volunteer leave; his hours stay on record")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<VolunteerView> withdrawVolunteer(@PathVariable String id, @IfMatch long version, Caller caller) {
        Versioned<Volunteer> leaving = visible(id, caller);
        return answer(withdraw.handle(leaving.value().id(), version, caller.subject()));
    }

    @Operation(operationId = "recordVetting", summary = "Notes a clear record query (SEC-13)")
    @PostMapping("/{id}/vetting")
    ResponseEntity<VolunteerView> recordVetting(
            @PathVariable String id, @IfMatch long version, @RequestBody VettingBody body, Caller caller) {
        VolunteerId volunteer = ofOffice(id, caller, Role.DISTRICT_OFFICER, Role.STREET_OFFICER);
        return answer(vetting.handle(volunteer, version, caller.subject(), body.checkedUntil()));
    }

    /** The volunteer himself, and the offices of his division. */
    private Versioned<Volunteer> visible(String id, Caller caller) {
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
        }
        Versioned<Volunteer> found = volunteers.get(new VolunteerId(id));
        if (!id.equals(caller.volunteerId())) {
            caller.requireArea(found.value().state().area());
        }
        return found;
    }

    private VolunteerId ofOffice(String id, Caller caller, Role... roles) {
        caller.requireRole(roles);
        Volunteer found = volunteers.get(new VolunteerId(id)).value();
        caller.requireArea(found.state().area());
        return found.id();
    }

    private ResponseEntity<VolunteerView> answer(Versioned<Volunteer> volunteer) {
        return ResponseEntity.ok().eTag(Etag.of(volunteer.version())).body(view(volunteer.value()));
    }

    private VolunteerView view(Volunteer volunteer) {
        return VolunteerView.of(volunteer, areas, Today.at(clock));
    }
}
