package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.signup.Participation;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SignUp;
import org.linli.volunteer.signup.SignUps;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The leader's list at the place: who is expected, who is there. */
@RestController
final class AttendanceController {

    private static final Role[] LEADERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER
    };

    /**
     * One expected person, the name masked.
     *
     * @param version what a confirmed check-out is based on, while the service runs
     */
    record Expected(
            String signUpId,
            String volunteerId,
            String name,
            Participation state,
            @Nullable Instant checkedInAt,
            @Nullable String evidence,
            @Nullable Long version) {}

    private final SignUps signUps;
    private final ServiceDays days;
    private final Activities activities;
    private final Volunteers volunteers;

    AttendanceController(SignUps signUps, ServiceDays days, Activities activities, Volunteers volunteers) {
        this.signUps = signUps;
        this.days = days;
        this.activities = activities;
        this.volunteers = volunteers;
    }

    @Operation(
            operationId = "listAttendance",
            summary = "Who is expected at an activity and who has arrived, for its leader")
    @GetMapping("/api/v1/activities/{id}/attendance")
    Page<Expected> listAttendance(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(LEADERS);
        ActivityId activity = new ActivityId(id);
        caller.requireArea(activities.get(activity).value().state().area());
        Page<Versioned<SignUp>> page = signUps.ofActivity(activity, cursor, Page.limit(limit));
        return page.map(found -> expected(found.value().state()));
    }

    private Expected expected(SignUp.State state) {
        List<Session> sessions = days.of(List.of(state.id())).stream()
                .flatMap(day -> day.sessions().stream())
                .filter(session -> session.signUp().equals(state.id()))
                .toList();
        Optional<Session> latest = sessions.stream().max(Comparator.comparing(Session::checkedInAt));
        return new Expected(
                state.id().value(),
                state.volunteer().value(),
                volunteers
                        .find(state.volunteer())
                        .map(found -> found.value().state().person().name().masked())
                        .orElse("***"),
                Participation.of(state.status(), sessions),
                latest.map(Session::checkedInAt).orElse(null),
                latest.map(session -> session.evidence().name()).orElse(null),
                latest.filter(session -> session.checkedOutAt() == null)
                        .flatMap(session -> days.holding(session.id()))
                        .map(Versioned::version)
                        .orElse(null));
    }
}
