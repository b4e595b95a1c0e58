package org.linli.matching.onsiteservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.OnsiteSessionClosedV1;
import org.linli.platform.problem.Rejected;

/** Decides what is told of one session: how many meals and visits, and who of those expected came. */
public final class Session {

    /** Everything a session is restored from. */
    public record State(
            String id,
            OnsiteServiceId service,
            String area,
            OnsiteKind kind,
            LocalDate day,
            Slot slot,
            Set<String> expected,
            Set<String> attended,
            int meals,
            int visits,
            SessionStatus status) {

        public State {
            expected = Set.copyOf(expected);
            attended = Set.copyOf(attended);
        }

        State with(SessionMove move) {
            return new State(id, service, area, kind, day, slot, expected, attended, meals, visits, move.to());
        }
    }

    /** How a session went. */
    public record Account(Set<String> attended, int meals, int visits) {
        public Account {
            attended = Set.copyOf(attended);
        }
    }

    private State state;
    private final List<PublishedEvent> events = new ArrayList<>();

    private Session(State state) {
        this.state = state;
    }

    public static Session restore(State state) {
        return new Session(state);
    }

    /** The session of a slot on a day; there is one, whoever plans it. */
    static Session plan(OnsiteService.State service, Slot slot, LocalDate day) {
        return new Session(new State(
                idOf(service.id(), slot, day),
                service.id(),
                service.area(),
                service.kind(),
                day,
                slot,
                Set.of(),
                Set.of(),
                0,
                0,
                SessionStatus.PLANNED));
    }

    static String idOf(OnsiteServiceId service, Slot slot, LocalDate day) {
        return "%s-%s-%02d%02d"
                .formatted(service, day, slot.start().getHour(), slot.start().getMinute());
    }

    /** It took place; it cannot be told before it began. */
    void hold(Account account, Set<String> expected, Instant now) {
        permit(SessionMove.HOLD);
        if (now.isBefore(state.slot().on(state.day()).startsAt())) {
            throw new Rejected(new OnsiteRejection.NotBegun());
        }
        state = new State(
                state.id(),
                state.service(),
                state.area(),
                state.kind(),
                state.day(),
                state.slot(),
                expected,
                account.attended(),
                account.meals(),
                account.visits(),
                state.status());
        move(SessionMove.HOLD);
    }

    void callOff() {
        permit(SessionMove.CALL_OFF);
        move(SessionMove.CALL_OFF);
    }

    /** Its end lies so many hours back and nobody told how it went. */
    void miss(Instant now, int graceHours) {
        permit(SessionMove.MISS);
        Instant told = state.slot().on(state.day()).endsAt().plusSeconds(graceHours * 3_600L);
        if (now.isBefore(told)) {
            throw new Rejected(new OnsiteRejection.NotMissing());
        }
        move(SessionMove.MISS);
    }

    private void permit(SessionMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new OnsiteRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void move(SessionMove move) {
        SessionStatus from = state.status();
        state = state.with(move);
        events.add(new OnsiteSessionClosedV1(
                state.id(),
                state.service().value(),
                state.area(),
                state.kind().name(),
                state.day(),
                from.name(),
                state.status().name(),
                state.meals(),
                state.visits(),
                state.expected().size(),
                state.attended().size()));
    }

    public State state() {
        return state;
    }

    public List<PublishedEvent> published() {
        return List.copyOf(events);
    }
}
