package org.linli.volunteer.series.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.web.ActivityBody;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.series.AllSeries;
import org.linli.volunteer.series.BeginSeries;
import org.linli.volunteer.series.ChangeSeries;
import org.linli.volunteer.series.Series;
import org.linli.volunteer.series.SeriesId;
import org.linli.volunteer.series.SeriesPolicy;
import org.linli.volunteer.series.SeriesRule;
import org.linli.volunteer.series.SeriesStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recurring on-site services. */
@RestController
@RequestMapping("/api/v1/activity-series")
final class SeriesController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_SKIPS = 100;

    /** What recurs (its own times are not used) and when: on weekdays, every so many weeks, from a day to a day. */
    record SeriesBody(
            @Nullable ActivityBody activity,
            @Nullable List<DayOfWeek> weekdays,
            @Nullable Integer everyWeeks,
            @Nullable LocalTime start,
            @Nullable Integer minutes,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<LocalDate> skips) {}

    /** A day that is left out. */
    record SkipBody(@Nullable LocalDate day) {}

    /** A day on which it takes place, and the activity that is, or will be, generated for it. */
    record Occurrence(LocalDate day, String activityId) {}

    /** A series with its days ahead. */
    record SeriesView(
            String id,
            String area,
            String title,
            SeriesStatus status,
            List<DayOfWeek> weekdays,
            int everyWeeks,
            LocalTime start,
            long minutes,
            LocalDate from,
            LocalDate until,
            List<LocalDate> skips,
            List<Occurrence> upcoming) {}

    private final AllSeries all;
    private final BeginSeries begin;
    private final ChangeSeries change;
    private final SeriesPolicy policy;
    private final Clock clock;

    SeriesController(AllSeries all, BeginSeries begin, ChangeSeries change, SeriesPolicy policy, Clock clock) {
        this.all = all;
        this.begin = begin;
        this.change = change;
        this.policy = policy;
        this.clock = clock;
    }

    @Operation(operationId = "beginSeries", summary = "Sets up a recurring service and generates its activities")
    @PostMapping
    @Idempotent
    ResponseEntity<SeriesView> beginSeries(@RequestBody SeriesBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICES);
        BeginSeries.Command command = command(body, new SeriesId(key.deriveId()), caller);
        caller.requireArea(command.area());
        Versioned<Series> begun = begin.handle(command);
        return Tagged.created(
                "/api/v1/activity-series/" + begun.value().state().id(), begun.version(), view(begun.value()));
    }

    @Operation(operationId = "listSeries", summary = "Recurring services of a division")
    @GetMapping
    Page<SeriesView> listSeries(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(OFFICES);
        return all.list(AreaFilter.of(area, caller), cursor, Page.limit(limit)).map(found -> view(found.value()));
    }

    @Operation(operationId = "readSeries", summary = "One recurring service with its days ahead")
    @GetMapping("/{id}")
    ResponseEntity<SeriesView> readSeries(@PathVariable String id, Caller caller) {
        return answer(all.get(ofOffice(id, caller)));
    }

    @Operation(operationId = "skipDayOfSeries", summary = "Leaves a day out and calls off what was planned for it")
    @PostMapping("/{id}/skips")
    ResponseEntity<SeriesView> skipDayOfSeries(
            @PathVariable String id, @IfMatch long version, @RequestBody SkipBody body, Caller caller) {
        SeriesId series = ofOffice(id, caller);
        Fields fields = new Fields();
        LocalDate day = fields.required("day", body.day());
        fields.orRefuse();
        return answer(change.skip(series, version, Objects.requireNonNull(day)));
    }

    @Operation(operationId = "endSeries", summary = "Generates no further activities; those that there are stay")
    @PostMapping("/{id}/ending")
    ResponseEntity<SeriesView> endSeries(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(change.end(ofOffice(id, caller), version));
    }

    private SeriesId ofOffice(String id, Caller caller) {
        caller.requireRole(OFFICES);
        SeriesId series = new SeriesId(id);
        caller.requireArea(all.get(series).value().state().area());
        return series;
    }

    private static BeginSeries.Command command(SeriesBody body, SeriesId id, Caller caller) {
        Fields fields = new Fields();
        ActivityBody activity = fields.required("activity", body.activity());
        List<DayOfWeek> weekdays = body.weekdays();
        fields.check(weekdays != null && !weekdays.isEmpty(), "weekdays", FieldFault.REQUIRED);
        int everyWeeks = fields.between("everyWeeks", body.everyWeeks() == null ? 1 : body.everyWeeks(), 1, 52);
        LocalTime start = fields.required("start", body.start());
        int minutes = fields.between("minutes", body.minutes(), 10, MOST_MINUTES);
        LocalDate from = fields.required("from", body.from());
        LocalDate until = fields.required("until", body.until());
        List<LocalDate> skips = body.skips() == null ? List.of() : body.skips();
        fields.check(skips.size() <= MOST_SKIPS, "skips", FieldFault.tooMany(MOST_SKIPS));
        fields.orRefuse();
        String area =
                fields.text("activity.area", Objects.requireNonNull(activity).area(), 12);
        Activity.Plan template = activity.plan(fields, Instant.EPOCH, Instant.EPOCH);
        fields.orRefuse();
        return new BeginSeries.Command(
                id,
                area,
                template,
                new SeriesRule(
                        EnumSet.copyOf(Objects.requireNonNull(weekdays)),
                        everyWeeks,
                        Objects.requireNonNull(start),
                        Duration.ofMinutes(minutes),
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(until)),
                Set.copyOf(skips),
                caller.subject());
    }

    private ResponseEntity<SeriesView> answer(Versioned<Series> series) {
        return Tagged.of(series.version(), view(series.value()));
    }

    private SeriesView view(Series series) {
        Series.State state = series.state();
        SeriesRule rule = state.rule();
        LocalDate today = Today.at(clock);
        return new SeriesView(
                state.id().value(),
                state.area(),
                state.template().notice().title(),
                state.status(),
                rule.weekdays().stream().sorted().toList(),
                rule.everyWeeks(),
                rule.start(),
                rule.length().toMinutes(),
                rule.from(),
                rule.until(),
                state.skips().stream().sorted().toList(),
                state.status() == SeriesStatus.ENDED
                        ? List.of()
                        : series.upcoming(today, today.plusDays(policy.horizonDays())).stream()
                                .map(day -> new Occurrence(
                                        day, state.id().activityOn(day).value()))
                                .toList());
    }
}
