package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.CancelSignUp;
import org.linli.volunteer.signup.Declaration;
import org.linli.volunteer.signup.MarkNoShow;
import org.linli.volunteer.signup.Participation;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SignUp;
import org.linli.volunteer.signup.SignUpForActivity;
import org.linli.volunteer.signup.SignUpId;
import org.linli.volunteer.signup.SignUpStatus;
import org.linli.volunteer.signup.SignUps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places in activities. */
@RestController
final class SignUpController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** Who comes along, and which written agreement the volunteer accepts. */
    record SignUpBody(
            @Nullable Boolean guardianPresent, @Nullable String agreedTo) {}

    /** A place with what became of it; {@code ahead} is how many wait before him. */
    record SignUpView(
            String id,
            String activityId,
            String volunteerId,
            String area,
            String title,
            Instant startsAt,
            Instant endsAt,
            @Nullable String demandId,
            @Nullable String assignmentId,
            Participation state,
            @Nullable String cause,
            @Nullable Integer ahead,
            int minutes,
            @Nullable Instant checkedInAt,
            @Nullable Instant checkedOutAt) {}

    private final SignUps signUps;
    private final ServiceDays days;
    private final Activities activities;
    private final SignUpForActivity signUp;
    private final CancelSignUp cancel;
    private final MarkNoShow noShow;
    private final OnePerson person;

    SignUpController(
            SignUps signUps,
            ServiceDays days,
            Activities activities,
            SignUpForActivity signUp,
            CancelSignUp cancel,
            MarkNoShow noShow,
            OnePerson person) {
        this.signUps = signUps;
        this.days = days;
        this.activities = activities;
        this.signUp = signUp;
        this.cancel = cancel;
        this.noShow = noShow;
        this.person = person;
    }

    @Operation(operationId = "signUpForActivity", summary = "Asks for a seat in an open activity")
    @PostMapping("/api/v1/activities/{id}/sign-ups")
    @Idempotent
    ResponseEntity<SignUpView> signUpForActivity(@PathVariable String id, @RequestBody SignUpBody body, Caller caller) {
        VolunteerId volunteer = OwnVolunteer.of(caller);
        Versioned<SignUp> taken = signUp.handle(new SignUpForActivity.Command(
                new ActivityId(id),
                volunteer,
                new Declaration(Boolean.TRUE.equals(body.guardianPresent()), body.agreedTo())));
        return Tagged.created(
                "/api/v1/sign-ups/" + taken.value().state().id(), taken.version(), view(taken.value(), List.of()));
    }

    @Operation(operationId = "listSignUps", summary = "One's own sign-ups, or those of an activity")
    @GetMapping("/api/v1/sign-ups")
    Page<SignUpView> listSignUps(
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Page<Versioned<SignUp>> page;
        if ("me".equals(volunteer) && activity == null) {
            page = signUps.ofVolunteer(person.registrationsOf(OwnVolunteer.of(caller)), cursor, Page.limit(limit));
        } else if (activity != null && volunteer == null) {
            caller.requireRole(OFFICES);
            ActivityId id = new ActivityId(activity);
            caller.requireArea(activities.get(id).value().state().area());
            page = signUps.ofActivity(id, cursor, Page.limit(limit));
        } else {
            throw new Rejected(new RequestRejection.Invalid("volunteer", FieldFault.of("me_or_activity")));
        }
        List<ServiceDay> served = days.of(
                page.items().stream().map(found -> found.value().state().id()).toList());
        return page.map(found -> view(found.value(), served));
    }

    @Operation(operationId = "readSignUp", summary = "One sign-up")
    @GetMapping("/api/v1/sign-ups/{id}")
    ResponseEntity<SignUpView> readSignUp(@PathVariable String id, Caller caller) {
        Versioned<SignUp> found = signUps.get(new SignUpId(id));
        requireOwnOrOffice(found.value(), caller);
        return answer(found);
    }

    @Operation(operationId = "cancelSignUp", summary = "Gives a place back before the activity begins (VOL-11)")
    @PostMapping("/api/v1/sign-ups/{id}/cancellation")
    ResponseEntity<SignUpView> cancelSignUp(@PathVariable String id, @IfMatch long version, Caller caller) {
        SignUp found = signUps.get(new SignUpId(id)).value();
        boolean own = requireOwnOrOffice(found, caller);
        return answer(
                cancel.handle(found.state().id(), version, own ? CancelSignUp.BY_VOLUNTEER : CancelSignUp.BY_OFFICE));
    }

    @Operation(operationId = "markNoShow", summary = "Notes that an expected volunteer did not come (VOL-11)")
    @PostMapping("/api/v1/sign-ups/{id}/no-show")
    ResponseEntity<SignUpView> markNoShow(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(noShow.mark(ofOffice(id, caller), version, caller.subject()));
    }

    @Operation(
            operationId = "excuseNoShow",
            summary = "Takes a no-show back: the mark was wrong, or there was a good reason")
    @PostMapping("/api/v1/sign-ups/{id}/excuse")
    ResponseEntity<SignUpView> excuseNoShow(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(noShow.excuse(ofOffice(id, caller), version, caller.subject()));
    }

    private SignUpId ofOffice(String id, Caller caller) {
        caller.requireRole(OFFICES);
        SignUpId signUp = new SignUpId(id);
        caller.requireArea(signUps.get(signUp).value().state().area());
        return signUp;
    }

    /** @return whether the place is the caller's own */
    private static boolean requireOwnOrOffice(SignUp signUp, Caller caller) {
        if (signUp.state().volunteer().value().equals(caller.volunteerId())) {
            return true;
        }
        if (!caller.hasAny(OFFICES)) {
            throw new Rejected(new SecurityRejection.RoleMissing(
                    List.of(OFFICES).stream().map(Role::code).toList()));
        }
        caller.requireArea(signUp.state().area());
        return false;
    }

    private ResponseEntity<SignUpView> answer(Versioned<SignUp> found) {
        SignUp.State state = found.value().state();
        Integer ahead = null;
        if (state.status() == SignUpStatus.WAITLISTED) {
            int place = activities.get(state.activity()).value().state().line().indexOf(state.volunteer());
            ahead = place < 0 ? null : place;
        }
        return Tagged.of(found.version(), view(found.value(), days.of(List.of(state.id())), ahead));
    }

    private static SignUpView view(SignUp signUp, List<ServiceDay> served) {
        return view(signUp, served, null);
    }

    private static SignUpView view(SignUp signUp, List<ServiceDay> served, @Nullable Integer ahead) {
        SignUp.State state = signUp.state();
        List<Session> sessions = served.stream()
                .flatMap(day -> day.sessions().stream())
                .filter(session -> session.signUp().equals(state.id()))
                .sorted(Comparator.comparing(Session::checkedInAt))
                .toList();
        return new SignUpView(
                state.id().value(),
                state.activity().value(),
                state.volunteer().value(),
                state.area(),
                state.title(),
                state.startsAt(),
                state.endsAt(),
                state.demandId(),
                state.assignmentId(),
                Participation.of(state.status(), sessions),
                state.cause(),
                ahead,
                sessions.stream().mapToInt(Session::minutes).sum(),
                sessions.isEmpty() ? null : sessions.getFirst().checkedInAt(),
                sessions.isEmpty() ? null : sessions.getLast().checkedOutAt());
    }
}
