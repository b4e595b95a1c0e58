package org.linli.volunteer.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.AnswerAsGuardian;
import org.linli.volunteer.registration.IssueGuardianCode;
import org.linli.volunteer.registration.RequestGuardianConsent;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.WithdrawGuardianConsent;
import org.linli.volunteer.registration.web.VolunteerRequests.GuardianAnswer;
import org.linli.volunteer.registration.web.VolunteerRequests.GuardianContactBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking a minor's guardian, and what he answers (VOL-03, SEC-01). */
@RestController
@RequestMapping("/api/v1/volunteers")
final class GuardianController {

    /** A code to be told to the guardian under the number he was named with; shown this once. */
    record CodeView(String volunteerNumber, String code, Instant until) {

        @Override
        public String toString() {
            return "CodeView[***]";
        }
    }

    /** What a guardian's word led to; nothing of the minor that he did not know. */
    record AnsweredView(String volunteerNumber, String status) {}

    private final RequestGuardianConsent request;
    private final IssueGuardianCode issue;
    private final AnswerAsGuardian guardian;
    private final WithdrawGuardianConsent withdraw;
    private final VisibleVolunteers visible;

    GuardianController(
            RequestGuardianConsent request,
            IssueGuardianCode issue,
            AnswerAsGuardian guardian,
            WithdrawGuardianConsent withdraw,
            VisibleVolunteers visible) {
        this.request = request;
        this.issue = issue;
        this.guardian = guardian;
        this.withdraw = withdraw;
        this.visible = visible;
    }

    @Operation(operationId = "requestGuardianConsent", summary = "Names the guardian who is to be asked")
    @PostMapping("/{id}/guardian-request")
    ResponseEntity<VolunteerView> requestGuardianConsent(
            @PathVariable String id, @IfMatch long version, @RequestBody GuardianContactBody body, Caller caller) {
        VolunteerId volunteer = visible.to(caller, id).value().id();
        return visible.answer(request.handle(volunteer, version, body.contact(""), caller.subject()));
    }

    @Operation(
            operationId = "issueGuardianCode",
            summary = "Issues the code that an office tells the guardian by telephone; shown this once")
    @PostMapping("/{id}/guardian-code")
    ResponseEntity<CodeView> issueGuardianCode(@PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, VisibleVolunteers.OFFICES);
        IssueGuardianCode.Issued issued = issue.handle(volunteer, version);
        return Tagged.of(
                issued.volunteer().version(),
                new CodeView(issued.volunteer().value().state().number().value(), issued.code(), issued.until()));
    }

    @Operation(operationId = "consentAsGuardian", summary = "A guardian consents with his code and telephone number")
    @PostMapping("/guardian-answers/consent")
    AnsweredView consentAsGuardian(@RequestBody GuardianAnswer body) {
        return answered(guardian.consent(body.proof(), body.checkedVersion()));
    }

    @Operation(operationId = "withdrawAsGuardian", summary = "A guardian takes back his consent in the same way")
    @PostMapping("/guardian-answers/withdrawal")
    AnsweredView withdrawAsGuardian(@RequestBody GuardianAnswer body) {
        return answered(guardian.withdraw(body.proof()));
    }

    @Operation(operationId = "withdrawGuardianConsent", summary = "An office takes back a consent for a guardian")
    @PostMapping("/{id}/guardian-consent/withdrawal")
    ResponseEntity<VolunteerView> withdrawGuardianConsent(
            @PathVariable String id, @IfMatch long version, Caller caller) {
        VolunteerId volunteer = visible.toOffice(id, caller, VisibleVolunteers.OFFICES);
        return visible.answer(withdraw.handle(volunteer, version));
    }

    private static AnsweredView answered(Versioned<Volunteer> answered) {
        Volunteer.State state = answered.value().state();
        return new AnsweredView(state.number().value(), state.status().name());
    }
}
