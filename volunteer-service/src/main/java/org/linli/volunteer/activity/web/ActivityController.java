package org.linli.volunteer.activity.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.activity.AmendActivity;
import org.linli.volunteer.activity.ArchiveActivity;
import org.linli.volunteer.activity.CancelActivity;
import org.linli.volunteer.activity.DraftActivity;
import org.linli.volunteer.activity.PublishActivity;
import org.linli.volunteer.activity.SubmitActivity;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities: written down, published, listed, called off, archived. */
@RestController
@RequestMapping("/api/v1/activities")
final class ActivityController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.VOLUNTEER
    };

    /** Why an activity is called off. */
    record CancellationBody(@Nullable String reason) {}

    private final Activities activities;
    private final DraftActivity draft;
    private final AmendActivity amend;
    private final SubmitActivity submit;
    private final PublishActivity publish;
    private final CancelActivity cancel;
    private final ArchiveActivity archive;
    private final Areas areas;

    ActivityController(
            Activities activities,
            DraftActivity draft,
            AmendActivity amend,
            SubmitActivity submit,
            PublishActivity publish,
            CancelActivity cancel,
            ArchiveActivity archive,
            Areas areas) {
        this.activities = activities;
        this.draft = draft;
        this.amend = amend;
        this.submit = submit;
        this.publish = publish;
        this.cancel = cancel;
        this.archive = archive;
        this.areas = areas;
    }

    @Operation(operationId = "draftActivity", summary = "Writes an activity down")
    @PostMapping
    @Idempotent
    ResponseEntity<ActivityView> draftActivity(@RequestBody ActivityBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICES);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        Activity.Plan plan = body.plan(fields);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<Activity> drafted =
                draft.handle(new DraftActivity.Command(new ActivityId(key.deriveId()), area, plan, caller.subject()));
        return Tagged.created(
                "/api/v1/activities/" + drafted.value().state().id(),
                drafted.version(),
                ActivityView.of(drafted.value(), areas));
    }

    @Operation(operationId = "listActivities", summary = "Activities of a division")
    @GetMapping
    Page<ActivityView> listActivities(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable ActivityStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return activities
                .list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> ActivityView.of(found.value(), areas));
    }

    @Operation(operationId = "readActivity", summary = "One activity")
    @GetMapping("/{id}")
    ResponseEntity<ActivityView> readActivity(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Activity> found = activities.get(new ActivityId(id));
        caller.requireArea(found.value().state().area());
        return answer(found);
    }

    @Operation(operationId = "amendActivity", summary = "Changes the plan of an activity that has not opened")
    @PutMapping("/{id}")
    ResponseEntity<ActivityView> amendActivity(
            @PathVariable String id, @IfMatch long version, @RequestBody ActivityBody body, Caller caller) {
        ActivityId activity = ofOffice(id, caller);
        Fields fields = new Fields();
        Activity.Plan plan = body.plan(fields);
        fields.orRefuse();
        return answer(amend.handle(activity, version, plan));
    }

    @Operation(operationId = "submitActivity", summary = "Hands a draft in for review")
    @PostMapping("/{id}/submission")
    ResponseEntity<ActivityView> submitActivity(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(submit.handle(ofOffice(id, caller), version));
    }

    @Operation(operationId = "publishActivity", summary = "Opens an activity for volunteers")
    @PostMapping("/{id}/publication")
    ResponseEntity<ActivityView> publishActivity(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(publish.handle(ofOffice(id, caller), version));
    }

    @Operation(operationId = "cancelActivity", summary = "Calls an activity off before it begins")
    @PostMapping("/{id}/cancellation")
    ResponseEntity<ActivityView> cancelActivity(
            @PathVariable String id, @IfMatch long version, @RequestBody CancellationBody body, Caller caller) {
        ActivityId activity = ofOffice(id, caller);
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 200);
        fields.orRefuse();
        return answer(cancel.handle(activity, version, reason));
    }

    @Operation(operationId = "archiveActivity", summary = "Keeps an activity for the record only")
    @PostMapping("/{id}/archiving")
    ResponseEntity<ActivityView> archiveActivity(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(archive.handle(ofOffice(id, caller), version));
    }

    private ActivityId ofOffice(String id, Caller caller) {
        caller.requireRole(OFFICES);
        ActivityId activity = new ActivityId(id);
        caller.requireArea(activities.get(activity).value().state().area());
        return activity;
    }

    private ResponseEntity<ActivityView> answer(Versioned<Activity> activity) {
        return Tagged.of(activity.version(), ActivityView.of(activity.value(), areas));
    }
}
