package org.linli.volunteer.series;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Notice;

/** Decides on which days a recurring service takes place. */
public final class Series {

    /** Everything a series is restored from; the times of the template's notice mean nothing, each day has its own. */
    public record State(
            SeriesId id,
            String area,
            Activity.Plan template,
            SeriesRule rule,
            Set<LocalDate> skips,
            SeriesStatus status,
            String createdBy,
            Instant createdAt) {

        public State {
            skips = Set.copyOf(skips);
        }

        State in(SeriesStatus next) {
            return new State(id, area, template, rule, skips, next, createdBy, createdAt);
        }

        State skipping(LocalDate day) {
            Set<LocalDate> more = new TreeSet<>(skips);
            more.add(day);
            return new State(id, area, template, rule, more, status, createdBy, createdAt);
        }
    }

    private State state;
    private final List<SeriesEvent> changes = new ArrayList<>();

    private Series(State state) {
        this.state = state;
    }

    public static Series restore(State state) {
        return new Series(state);
    }

    static Series begin(State state) {
        SeriesRule rule = state.rule();
        refuseIf(rule.isLongerThanAYear(), () -> new SeriesRejection.LongerThanAYear());
        refuseIf(
                rule.days(rule.from(), rule.until()).stream().allMatch(state.skips()::contains),
                () -> new SeriesRejection.NeverTakesPlace());
        Series series = new Series(state);
        series.record(new SeriesEvent.Begun());
        return series;
    }

    void skip(LocalDate day, LocalDate today) {
        permit(SeriesMove.SKIP);
        refuseIf(!day.isAfter(today), () -> new SeriesRejection.DayIsPast());
        record(new SeriesEvent.DaySkipped(day));
    }

    void end() {
        permit(SeriesMove.END);
        record(new SeriesEvent.Ended());
    }

    /** The days from tomorrow to the horizon on which it takes place. */
    public List<LocalDate> upcoming(LocalDate today, LocalDate horizon) {
        return state.rule().days(today.plusDays(1), horizon).stream()
                .filter(day -> !state.skips().contains(day))
                .toList();
    }

    /** What takes place on a day. */
    Activity.Plan planOn(LocalDate day) {
        Notice every = state.template().notice();
        Notice notice = new Notice(
                every.title(),
                every.content(),
                every.place(),
                every.conditions(),
                every.risks(),
                every.safeguards(),
                state.rule().startsOn(day),
                state.rule().endsOn(day),
                every.capacity(),
                every.dangerous());
        return new Activity.Plan(
                notice,
                state.template().details().ofSeries(state.id().value()),
                state.template().insurance());
    }

    public State state() {
        return state;
    }

    public List<SeriesEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(SeriesMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new SeriesRejection.NotAllowedNow(move, state.status()));
    }

    private void record(SeriesEvent event) {
        changes.add(event);
        state = switch (event) {
            case SeriesEvent.Begun() -> state;
            case SeriesEvent.DaySkipped(LocalDate day) -> state.skipping(day).in(SeriesMove.SKIP.target());
            case SeriesEvent.Ended() -> state.in(SeriesMove.END.target());
        };
    }

    private static void refuseIf(boolean broken, Supplier<SeriesRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
