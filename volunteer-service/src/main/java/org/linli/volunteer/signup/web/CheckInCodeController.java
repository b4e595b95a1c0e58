package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityRejection;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.qrcode.QrCode;
import org.linli.volunteer.signup.CheckInCode;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The screen at the place: the code of this moment, as text and as a picture to scan. */
@RestController
final class CheckInCodeController {

    private static final Role[] LEADERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER
    };

    /** What the screen shows until {@code until}, when it asks again; {@code svg} is a picture of the payload. */
    record CodeView(String activityId, String payload, Instant from, Instant until, long rotateSeconds, String svg) {}

    private final Activities activities;
    private final CheckInCode codes;
    private final Clock clock;

    CheckInCodeController(Activities activities, CheckInCode codes, Clock clock) {
        this.activities = activities;
        this.codes = codes;
        this.clock = clock;
    }

    @Operation(
            operationId = "showCheckInCode",
            summary = "The code that volunteers at the place scan, for a screen there")
    @GetMapping("/api/v1/activities/{id}/check-in-code")
    ResponseEntity<CodeView> showCheckInCode(@PathVariable String id, Caller caller) {
        CheckInCode.Shown shown = shown(id, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CodeView(
                        id,
                        shown.payload(),
                        shown.from(),
                        shown.until(),
                        codes.rotate().toSeconds(),
                        QrCode.of(shown.payload()).svg()));
    }

    @Operation(operationId = "drawCheckInCode", summary = "The same code as a PNG picture")
    @GetMapping(value = "/api/v1/activities/{id}/check-in-code.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> drawCheckInCode(@PathVariable String id, Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.IMAGE_PNG)
                .body(QrCode.of(shown(id, caller).payload()).png());
    }

    private CheckInCode.Shown shown(String id, Caller caller) {
        caller.requireRole(LEADERS);
        Activity.State activity = activities.get(new ActivityId(id)).value().state();
        caller.requireArea(activity.area());
        if (!activity.takesSignUps() && activity.status() != ActivityStatus.ONGOING) {
            throw new Rejected(new ActivityRejection.NotOpen(activity.status()));
        }
        return codes.shownAt(activity.id(), clock.instant());
    }
}
