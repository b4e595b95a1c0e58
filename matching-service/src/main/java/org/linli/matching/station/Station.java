package org.linli.matching.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** A station and the only place where it changes: its checklist, its activities and whether it stands idle. */
public final class Station {

    /** The activities that are shown with a station; figures come from events. */
    static final int KEPT = 50;

    /**
     * Everything a station remembers.
     *
     * @param activeSince the day of the last activity, or of registration or reopening when there was none since
     * @param alertedFor the day since when the station was found idle, once that was told
     */
    public record State(
            StationId id,
            StationDetails details,
            StationStatus status,
            LocalDate registeredOn,
            Set<StationThing> things,
            Set<StationFunction> functions,
            @Nullable LocalDate checkedOn,
            List<StationActivity> activities,
            long activityCount,
            LocalDate activeSince,
            @Nullable LocalDate alertedFor) {

        public State {
            things = Set.copyOf(new TreeSet<>(things));
            functions = Set.copyOf(new TreeSet<>(functions));
            activities = List.copyOf(activities);
        }

        /** Percent of the six things and seven functions that are there, rounded down: 100 only when all are (MAT-17). */
        public int completion() {
            return 100
                    * (things.size() + functions.size())
                    / (StationThing.values().length + StationFunction.values().length);
        }

        /** Idle when the last activity lies more than so many days back. */
        public boolean idle(LocalDate today, int days) {
            return status == StationStatus.OPEN && activeSince.plusDays(days).isBefore(today);
        }
    }

    private State state;
    private final List<StationEvent> changes = new ArrayList<>();

    private Station(State state) {
        this.state = state;
    }

    /** Registers a station; its details must be free of faults. */
    static Station register(
            StationId id,
            StationDetails details,
            Set<StationThing> things,
            Set<StationFunction> functions,
            LocalDate today) {
        if (!details.faults().isEmpty()) {
            throw new IllegalArgumentException("faulty station: " + details.faults());
        }
        Station station = new Station(new State(
                id,
                details,
                StationStatus.OPEN,
                today,
                things,
                functions,
                things.isEmpty() && functions.isEmpty() ? null : today,
                List.of(),
                0,
                today,
                null));
        station.changes.add(new StationEvent.Registered());
        return station;
    }

    public static Station restore(State state) {
        return new Station(state);
    }

    public State state() {
        return state;
    }

    public List<StationEvent> changes() {
        return List.copyOf(changes);
    }

    void describe(StationDetails details) {
        record(new StationEvent.Described(details));
    }

    void check(Set<StationThing> things, Set<StationFunction> functions, LocalDate today) {
        record(new StationEvent.Checked(things, functions, today));
    }

    /** Records what took place, once; nothing takes place in the future or before the station was there. */
    void recordActivity(StationActivity activity, LocalDate today) {
        if (state.activities().stream().anyMatch(a -> a.id().equals(activity.id()))) {
            return;
        }
        permit(StationMove.RECORD_ACTIVITY);
        if (activity.heldOn().isAfter(today)) {
            throw new Rejected(new StationRejection.ActivityAhead());
        }
        record(new StationEvent.ActivityRecorded(activity));
    }

    /** Tells of an idle spell, once. */
    void alertIdle(LocalDate today, int days) {
        if (state.idle(today, days) && !state.activeSince().equals(state.alertedFor())) {
            permit(StationMove.ALERT_IDLE);
            record(new StationEvent.FoundIdle(state.activeSince(), days));
        }
    }

    void close() {
        permit(StationMove.CLOSE);
        record(new StationEvent.Closed());
    }

    void reopen(LocalDate today) {
        permit(StationMove.REOPEN);
        record(new StationEvent.Reopened(today));
    }

    private void permit(StationMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new StationRejection.NotAllowed(state.status(), move));
        }
    }

    private void record(StationEvent event) {
        changes.add(event);
        state = switch (event) {
            case StationEvent.Registered() -> state;
            case StationEvent.Described(StationDetails details) ->
                next(details, state.status(), state.activeSince(), state.alertedFor());
            case StationEvent.Checked(Set<StationThing> things, Set<StationFunction> functions, LocalDate on) ->
                new State(
                        state.id(),
                        state.details(),
                        state.status(),
                        state.registeredOn(),
                        things,
                        functions,
                        on,
                        state.activities(),
                        state.activityCount(),
                        state.activeSince(),
                        state.alertedFor());
            case StationEvent.ActivityRecorded(StationActivity activity) -> active(activity);
            case StationEvent.FoundIdle(LocalDate since, int _) ->
                next(state.details(), state.status(), state.activeSince(), since);
            case StationEvent.Closed() ->
                next(state.details(), StationStatus.CLOSED, state.activeSince(), state.alertedFor());
            case StationEvent.Reopened(LocalDate on) -> next(state.details(), StationStatus.OPEN, on, null);
        };
    }

    private State active(StationActivity activity) {
        List<StationActivity> kept = new ArrayList<>();
        kept.add(activity);
        state.activities().stream().limit(KEPT - 1L).forEach(kept::add);
        boolean latest = activity.heldOn().isAfter(state.activeSince());
        return new State(
                state.id(),
                state.details(),
                state.status(),
                state.registeredOn(),
                state.things(),
                state.functions(),
                state.checkedOn(),
                kept,
                state.activityCount() + 1,
                latest ? activity.heldOn() : state.activeSince(),
                latest ? null : state.alertedFor());
    }

    private State next(
            StationDetails details, StationStatus status, LocalDate activeSince, @Nullable LocalDate alertedFor) {
        return new State(
                state.id(),
                details,
                status,
                state.registeredOn(),
                state.things(),
                state.functions(),
                state.checkedOn(),
                state.activities(),
                state.activityCount(),
                activeSince,
                alertedFor);
    }
}
