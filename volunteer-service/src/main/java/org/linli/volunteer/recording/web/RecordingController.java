package org.linli.volunteer.recording.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.recording.ClockStatus;
import org.linli.volunteer.recording.EvaluateActivity;
import org.linli.volunteer.recording.Evaluation;
import org.linli.volunteer.recording.Recorded;
import org.linli.volunteer.recording.RecordingClock;
import org.linli.volunteer.recording.RecordingClocks;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time within which service is recorded (VOL-33). */
@RestController
@RequestMapping("/api/v1/recording-clocks")
final class RecordingController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.AUDITOR
    };

    /**
     * One clock.
     *
     * @param body who organized the activity and has to record it
     * @param workingDaysLeft negative when late; absent when nothing is owed
     * @param missing SERVICE, EVALUATION
     */
    record ClockView(
            String activityId,
            String title,
            String area,
            String areaName,
            String body,
            LocalDate endsOn,
            LocalDate dueOn,
            boolean provisional,
            LocalDate warnOn,
            ClockStatus status,
            @Nullable Integer workingDaysLeft,
            List<String> missing,
            @Nullable Integer unaccounted,
            @Nullable Integer open,
            @Nullable Integer waiting,
            @Nullable Integer quality,
            @Nullable Instant evaluatedAt) {}

    /** Bodies with something late or nearly so. */
    record LateBodies(String area, LocalDate asOf, List<LateBodyView> bodies) {}

    /** One such body. */
    record LateBodyView(
            String area,
            String areaName,
            String body,
            long late,
            long warned,
            @Nullable LocalDate oldestDueOn) {}

    /** How good the service was. */
    record EvaluationBody(@Nullable Integer quality) {}

    private final RecordingClocks clocks;
    private final EvaluateActivity evaluate;
    private final WorkingCalendar calendar;
    private final Areas areas;
    private final Clock clock;

    RecordingController(
            RecordingClocks clocks, EvaluateActivity evaluate, WorkingCalendar calendar, Areas areas, Clock clock) {
        this.clocks = clocks;
        this.evaluate = evaluate;
        this.calendar = calendar;
        this.areas = areas;
        this.clock = clock;
    }

    @Operation(
            operationId = "listRecordingClocks",
            summary = "Recording clocks of a division, those due first at the top")
    @GetMapping
    Page<ClockView> listRecordingClocks(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable ClockStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return clocks.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(
            operationId = "listLateBodies",
            summary = "Bodies of a division that are late or warned, the latest first")
    @GetMapping("/late-bodies")
    LateBodies listLateBodies(@RequestParam(required = false) @Nullable String area, Caller caller) {
        caller.requireRole(READERS);
        String prefix = AreaFilter.of(area, caller);
        return new LateBodies(
                prefix,
                Today.at(clock),
                clocks.lateBodies(prefix).stream()
                        .map(body -> new LateBodyView(
                                body.area(),
                                areas.name(body.area()),
                                body.body(),
                                body.late(),
                                body.warned(),
                                body.oldestDueOn()))
                        .toList());
    }

    @Operation(operationId = "readRecordingClock", summary = "The recording clock of an activity")
    @GetMapping("/{activityId}")
    ResponseEntity<ClockView> readRecordingClock(@PathVariable String activityId, Caller caller) {
        caller.requireRole(READERS);
        Versioned<RecordingClock> found = clocks.get(new ActivityId(activityId));
        caller.requireArea(found.value().state().area());
        return answer(found);
    }

    @Operation(operationId = "evaluateActivity", summary = "Records how good the service of an activity was, 1 to 5")
    @PostMapping("/{activityId}/evaluation")
    ResponseEntity<ClockView> evaluateActivity(
            @PathVariable String activityId, @IfMatch long version, @RequestBody EvaluationBody body, Caller caller) {
        caller.requireRole(OFFICES);
        ActivityId activity = new ActivityId(activityId);
        caller.requireArea(clocks.get(activity).value().state().area());
        Fields fields = new Fields();
        int quality = fields.between("quality", body.quality(), 1, 5);
        fields.orRefuse();
        return answer(evaluate.handle(activity, version, quality, caller.subject()));
    }

    private ResponseEntity<ClockView> answer(Versioned<RecordingClock> found) {
        return Tagged.of(found.version(), view(found.value()));
    }

    private ClockView view(RecordingClock running) {
        RecordingClock.State state = running.state();
        Recorded seen = state.recorded();
        Evaluation evaluation = state.evaluation();
        return new ClockView(
                state.activity().value(),
                state.title(),
                state.area(),
                areas.name(state.area()),
                state.body(),
                state.endsOn(),
                state.time().due().date(),
                state.time().due().provisional(),
                state.time().warnOn(),
                state.status(),
                state.missing().isEmpty()
                        ? null
                        : (Integer) calendar.workingDaysBetween(
                                Today.at(clock), state.time().due().date()),
                state.missing(),
                seen == null ? null : (Integer) seen.unaccounted(),
                seen == null ? null : (Integer) seen.open(),
                seen == null ? null : (Integer) seen.waiting(),
                evaluation == null ? null : (Integer) evaluation.quality(),
                evaluation == null ? null : evaluation.at());
    }
}
