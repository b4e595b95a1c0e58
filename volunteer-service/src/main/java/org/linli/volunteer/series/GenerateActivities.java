package org.linli.volunteer.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityMove;
import org.linli.volunteer.activity.CancelActivity;
import org.linli.volunteer.activity.DraftActivity;
import org.linli.volunteer.activity.OpenActivity;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Brings the activities of series in line with their rules: generates the days ahead once, calls off those that are skipped. */
@Component
public class GenerateActivities {

    private static final String SKIPPED = "本次系列服务暂停一次";

    private final AllSeries all;
    private final Activities activities;
    private final OpenActivity open;
    private final CancelActivity cancel;
    private final SeriesPolicy policy;
    private final Clock clock;

    public GenerateActivities(
            AllSeries all,
            Activities activities,
            OpenActivity open,
            CancelActivity cancel,
            SeriesPolicy policy,
            Clock clock) {
        this.all = all;
        this.activities = activities;
        this.open = open;
        this.cancel = cancel;
        this.policy = policy;
        this.clock = clock;
    }

    /** Every running series. */
    public void sweep() {
        all.running(Today.at(clock)).forEach(this::of);
    }

    /** One series, as far ahead as the policy says. */
    public void of(Series series) {
        LocalDate today = Today.at(clock);
        Series.State state = series.state();
        if (state.status() == SeriesStatus.ACTIVE) {
            for (LocalDate day : series.upcoming(today, today.plusDays(policy.horizonDays()))) {
                if (activities.find(state.id().activityOn(day)).isEmpty()) {
                    open.handle(command(series, day));
                }
            }
        }
        state.skips().stream()
                .filter(day -> day.isAfter(today))
                .forEach(day -> callOff(state.id().activityOn(day)));
    }

    /** Refuses a template that no activity may have. */
    void check(Series series) {
        SeriesRule rule = series.state().rule();
        rule.days(rule.from(), rule.until()).stream()
                .findFirst()
                .ifPresent(day -> open.refuseUnsound(series.planOn(day)));
    }

    private static DraftActivity.Command command(Series series, LocalDate day) {
        Series.State state = series.state();
        return new DraftActivity.Command(
                state.id().activityOn(day), state.area(), series.planOn(day), state.createdBy());
    }

    private void callOff(ActivityId id) {
        Optional<Versioned<Activity>> found = activities.find(id);
        if (found.isEmpty()
                || !ActivityMove.CANCEL.allowedFrom(found.get().value().state().status())) {
            return;
        }
        try {
            cancel.handle(id, found.get().version(), SKIPPED);
        } catch (Rejected refusal) {
            if (refusal.rejection().category() != Category.STALE) {
                throw refusal;
            }
            // changed in this moment: the next sweep calls it off
            return;
        }
    }
}
