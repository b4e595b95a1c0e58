package org.linli.volunteer.activity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.activity.DraftActivity;
import org.linli.volunteer.activity.Insurance;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.activity.PublishActivity;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Activities: written down, published, listed. */
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

    /** What an office plans. */
    record ActivityBody(
            @Nullable String area,
            @Nullable String title,
            @Nullable String content,
            @Nullable String place,
            @Nullable String conditions,
            @Nullable String risks,
            @Nullable String safeguards,
            @Nullable OffsetDateTime startsAt,
            @Nullable OffsetDateTime endsAt,
            @Nullable Integer capacity,
            @Nullable Boolean dangerous,
            @Nullable InsuranceBody insurance) {}

    /** The policy of a dangerous activity. */
    record InsuranceBody(
            @Nullable String policyNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An activity as everybody sees it; who sits in it is told by its sign-ups. */
    record ActivityView(
            String id,
            String area,
            String areaName,
            String title,
            String content,
            String place,
            String conditions,
            String risks,
            String safeguards,
            Instant startsAt,
            Instant endsAt,
            int capacity,
            int seated,
            boolean dangerous,
            boolean insured,
            @Nullable String demandId,
            ActivityStatus status) {}

    private final Activities activities;
    private final DraftActivity draft;
    private final PublishActivity publish;
    private final Areas areas;

    ActivityController(Activities activities, DraftActivity draft, PublishActivity publish, Areas areas) {
        this.activities = activities;
        this.draft = draft;
        this.publish = publish;
        this.areas = areas;
    }

    @Operation(operationId = "draftActivity", summary = "Writes an activity down")
    @PostMapping
    @Idempotent
    ResponseEntity<ActivityView> draftActivity(@RequestBody ActivityBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICES);
        DraftActivity.Command command = command(body, new ActivityId(key.deriveId()), caller);
        caller.requireArea(command.area());
        Versioned<Activity> drafted = draft.handle(command);
        return ResponseEntity.created(URI.create(
                        "/api/v1/activities/" + drafted.value().state().id()))
                .eTag(Etag.of(drafted.version()))
                .body(view(drafted.value()));
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
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readActivity", summary = "One activity")
    @GetMapping("/{id}")
    ResponseEntity<ActivityView> readActivity(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Activity> found = activities.get(new ActivityId(id));
        caller.requireArea(found.value().state().area());
        return answer(found);
    }

    @Operation(operationId = "publishActivity", summary = "Opens an activity for volunteers")
    @PostMapping("/{id}/publication")
    ResponseEntity<ActivityView> publishActivity(@PathVariable String id, @IfMatch long version, Caller caller) {
        caller.requireRole(OFFICES);
        ActivityId activity = new ActivityId(id);
        caller.requireArea(activities.get(activity).value().state().area());
        return answer(publish.handle(activity, version));
    }

    private ResponseEntity<ActivityView> answer(Versioned<Activity> activity) {
        return ResponseEntity.ok().eTag(Etag.of(activity.version())).body(view(activity.value()));
    }

    private ActivityView view(Activity activity) {
        Activity.State state = activity.state();
        Notice notice = state.notice();
        return new ActivityView(
                state.id().value(),
                state.area(),
                areas.name(state.area()),
                notice.title(),
                notice.content(),
                notice.place(),
                notice.conditions(),
                notice.risks(),
                notice.safeguards(),
                notice.startsAt(),
                notice.endsAt(),
                notice.capacity(),
                state.seats().size(),
                notice.dangerous(),
                state.insurance() != null,
                state.demandId(),
                state.status());
    }

    private static DraftActivity.Command command(ActivityBody body, ActivityId id, Caller caller) {
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        String title = fields.text("title", body.title(), 80);
        String content = orBlank(fields.optionalText("content", body.content(), 2000));
        String place = orBlank(fields.optionalText("place", body.place(), 200));
        String conditions = orBlank(fields.optionalText("conditions", body.conditions(), 500));
        String risks = orBlank(fields.optionalText("risks", body.risks(), 500));
        String safeguards = orBlank(fields.optionalText("safeguards", body.safeguards(), 500));
        OffsetDateTime startsAt = fields.required("startsAt", body.startsAt());
        OffsetDateTime endsAt = fields.required("endsAt", body.endsAt());
        int capacity = fields.between("capacity", body.capacity(), 1, 20_000);
        Insurance insurance = insurance(fields, body.insurance());
        fields.orRefuse();
        return new DraftActivity.Command(
                id,
                area,
                new Notice(
                        title,
                        content,
                        place,
                        conditions,
                        risks,
                        safeguards,
                        Objects.requireNonNull(startsAt).toInstant(),
                        Objects.requireNonNull(endsAt).toInstant(),
                        capacity,
                        Boolean.TRUE.equals(body.dangerous())),
                insurance,
                caller.subject());
    }

    private static @Nullable Insurance insurance(Fields fields, @Nullable InsuranceBody body) {
        if (body == null) {
            return null;
        }
        String policy = fields.text("insurance.policyNumber", body.policyNumber(), 60);
        LocalDate from = fields.required("insurance.from", body.from());
        LocalDate to = fields.required("insurance.to", body.to());
        return from == null || to == null ? null : new Insurance(policy, from, to);
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
