package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.signup.ConfirmActivityHours;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hours of an activity as a whole. */
@RestController
final class ActivityHoursController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    /** What became of the activity. */
    record ConfirmedView(String id, ActivityStatus status) {}

    private final Activities activities;
    private final ConfirmActivityHours confirm;

    ActivityHoursController(Activities activities, ConfirmActivityHours confirm) {
        this.activities = activities;
        this.confirm = confirm;
    }

    @Operation(
            operationId = "confirmActivityHours",
            summary = "Confirms that every hour of a finished activity is decided")
    @PostMapping("/api/v1/activities/{id}/hours-confirmation")
    ResponseEntity<ConfirmedView> confirmActivityHours(@PathVariable String id, @IfMatch long version, Caller caller) {
        caller.requireRole(OFFICES);
        ActivityId activity = new ActivityId(id);
        caller.requireArea(activities.get(activity).value().state().area());
        Versioned<Activity> confirmed = confirm.handle(activity, version);
        return Tagged.of(
                confirmed.version(),
                new ConfirmedView(id, confirmed.value().state().status()));
    }
}
