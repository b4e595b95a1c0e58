package org.linli.volunteer.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.Consent;
import org.linli.volunteer.registration.ConsentPurpose;
import org.linli.volunteer.registration.Consents;
import org.linli.volunteer.registration.GiveConsent;
import org.linli.volunteer.registration.RegistrationSettings;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.WithdrawConsent;
import org.linli.volunteer.registration.web.VolunteerRequests.ConsentBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consents by purpose, with their history (SEC-02). */
@RestController
@RequestMapping("/api/v1/volunteers/{id}/consents")
final class ConsentController {

    /** What a volunteer agrees to: every purpose as it stands, and everything that was ever said. */
    record ConsentsView(List<PurposeView> purposes, List<VolunteerView.Agreed> history) {}

    /** One purpose; {@code holds} when the text in force was agreed to. */
    record PurposeView(
            String purpose,
            String inForce,
            boolean needed,
            boolean holds,
            @Nullable String agreedVersion) {}

    private final Consents consents;
    private final GiveConsent give;
    private final WithdrawConsent withdraw;
    private final RegistrationSettings settings;
    private final VisibleVolunteers visible;

    ConsentController(
            Consents consents,
            GiveConsent give,
            WithdrawConsent withdraw,
            RegistrationSettings settings,
            VisibleVolunteers visible) {
        this.consents = consents;
        this.give = give;
        this.withdraw = withdraw;
        this.settings = settings;
        this.visible = visible;
    }

    @Operation(operationId = "readConsents", summary = "What a volunteer agrees to, with the history")
    @GetMapping
    ResponseEntity<ConsentsView> readConsents(@PathVariable String id, Caller caller) {
        return answer(visible.to(caller, id));
    }

    @Operation(operationId = "giveConsent", summary = "Agrees to a use of data, to the text in force")
    @PostMapping
    ResponseEntity<ConsentsView> giveConsent(
            @PathVariable String id, @IfMatch long version, @RequestBody ConsentBody body, Caller caller) {
        VolunteerId volunteer = visible.to(caller, id).value().id();
        boolean own = visible.isOwn(caller, id);
        // SEC-01: that a guardian spoke is noted by an office that heard him, not by the child
        Consent.Giver giver = own
                ? Consent.Giver.HIMSELF
                : Boolean.TRUE.equals(body.byGuardian()) ? Consent.Giver.GUARDIAN : Consent.Giver.OFFICE;
        return answer(give.handle(volunteer, version, body.checkedPurpose(), body.checkedVersion(), giver));
    }

    @Operation(operationId = "withdrawConsent", summary = "Takes back a consent; the service goes on without it")
    @PostMapping("/{purpose}/withdrawal")
    ResponseEntity<ConsentsView> withdrawConsent(
            @PathVariable String id, @PathVariable String purpose, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.to(caller, id).value().id();
        return answer(withdraw.handle(volunteer, version, VolunteerRequests.purpose(purpose)));
    }

    private ResponseEntity<ConsentsView> answer(Versioned<Volunteer> found) {
        Volunteer volunteer = found.value();
        return Tagged.of(
                found.version(),
                new ConsentsView(
                        Arrays.stream(ConsentPurpose.values())
                                .map(purpose -> view(volunteer, purpose))
                                .toList(),
                        volunteer.state().consents().stream()
                                .map(VolunteerView::agreed)
                                .toList()));
    }

    private PurposeView view(Volunteer volunteer, ConsentPurpose purpose) {
        return new PurposeView(
                purpose.code(),
                settings.inForce(purpose),
                purpose == ConsentPurpose.REGISTRATION,
                consents.holds(volunteer, purpose),
                volunteer.standing(purpose).map(Consent::version).orElse(null));
    }
}
