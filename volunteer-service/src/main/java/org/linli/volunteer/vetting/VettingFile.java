package org.linli.volunteer.vetting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides from the queries of one person's records whether he may work with children, and until when. */
public final class VettingFile {

    /** Everything a file is restored from; {@code clearedUntil} is set exactly while CLEARED. */
    public record State(
            VolunteerId volunteer,
            String area,
            VettingStatus status,
            @Nullable LocalDate clearedUntil,
            List<RecordQuery> queries) {

        public State {
            queries = List.copyOf(queries);
        }

        State in(VettingStatus next, @Nullable LocalDate until) {
            return new State(volunteer, area, next, until, queries);
        }

        State with(RecordQuery query) {
            return new State(
                    volunteer,
                    area,
                    status,
                    clearedUntil,
                    Stream.concat(queries.stream(), Stream.of(query)).toList());
        }
    }

    private State state;
    private final List<VettingEvent> changes = new ArrayList<>();

    private VettingFile(State state) {
        this.state = state;
    }

    public static VettingFile restore(State state) {
        return new VettingFile(state);
    }

    /** A person whose records nobody has asked for. */
    public static VettingFile unchecked(VolunteerId volunteer, String area) {
        return new VettingFile(new State(volunteer, area, VettingStatus.UNCHECKED, null, List.of()));
    }

    void record(RecordQuery query, VettingPolicy policy, LocalDate today) {
        boolean clear = query.outcome() == RecordQuery.Outcome.CLEAR;
        permit(clear ? VettingMove.RECORD_CLEAR : VettingMove.RECORD_HIT);
        refuseIf(query.queriedOn().isAfter(today), VettingRejection.QueryInFuture::new);
        LocalDate until = policy.until(query.queriedOn());
        // a hit bars however old the answer is
        refuseIf(clear && until.isBefore(today), () -> new VettingRejection.QueryTooOld(policy.validDays()));
        LocalDate before = state.clearedUntil();
        LocalDate best = before != null && before.isAfter(until) ? before : until;
        apply(clear ? new VettingEvent.FoundClear(query, best) : new VettingEvent.FoundHit(query));
    }

    /** A clear query that was only vouched for, until that day; its own day follows from the period. */
    void note(LocalDate until, String by, VettingPolicy policy, Instant now, LocalDate today) {
        LocalDate queried = until.minusDays(policy.validDays());
        LocalDate queriedOn = queried.isAfter(today) ? today : queried;
        record(new RecordQuery(queriedOn, RecordQuery.Outcome.CLEAR, "", by, now), policy, today);
    }

    void liftBar(String by, String reason) {
        permit(VettingMove.LIFT_BAR);
        apply(new VettingEvent.BarLifted(by, reason));
    }

    /** SEC-13: whether a clear query covers the day. */
    public boolean clearedOn(LocalDate day) {
        LocalDate until = state.clearedUntil();
        return state.status() == VettingStatus.CLEARED && until != null && !day.isAfter(until);
    }

    public boolean barred() {
        return state.status() == VettingStatus.BARRED;
    }

    public State state() {
        return state;
    }

    public List<VettingEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(VettingMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new VettingRejection.NotAllowedNow(move, state.status()));
    }

    private void apply(VettingEvent event) {
        changes.add(event);
        state = switch (event) {
            case VettingEvent.FoundClear(RecordQuery query, LocalDate until) ->
                state.with(query).in(VettingMove.RECORD_CLEAR.target(), until);
            case VettingEvent.FoundHit(RecordQuery query) ->
                state.with(query).in(VettingMove.RECORD_HIT.target(), null);
            case VettingEvent.BarLifted _ -> state.in(VettingMove.LIFT_BAR.target(), null);
        };
    }

    private static void refuseIf(boolean broken, Supplier<VettingRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
