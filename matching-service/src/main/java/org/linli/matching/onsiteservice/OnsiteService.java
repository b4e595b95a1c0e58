package org.linli.matching.onsiteservice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.OnsiteServiceStatusChangedV1;
import org.linli.matching.standing.StandingCommitment;
import org.linli.platform.problem.Rejected;

/** Decides when a recurring service takes place and who is expected there. */
public final class OnsiteService {

    static final int MOST_SLOTS = 21;
    static final int MOST_PEOPLE = 100;

    /** Everything a service is restored from; {@code roster} is who always comes. */
    public record State(
            OnsiteServiceId id,
            String area,
            OnsiteKind kind,
            String title,
            String place,
            List<Slot> pattern,
            LocalDate from,
            @Nullable LocalDate until,
            List<String> roster,
            List<Pairing> pairings,
            OnsiteStatus status) {

        public State {
            pattern = List.copyOf(pattern);
            roster = List.copyOf(roster);
            pairings = List.copyOf(pairings);
        }

        /** Who is expected to a slot of a day: the roster, and whoever is paired with it. */
        public Set<String> expected(Slot slot, LocalDate day) {
            Set<String> expected = new TreeSet<>(roster);
            pairings.stream()
                    .filter(p -> p.booked() && p.covers(slot, day))
                    .forEach(p -> expected.add(p.volunteerId()));
            return expected;
        }

        /** The slots of a day on which the service takes place. */
        public List<Slot> slotsOn(LocalDate day) {
            boolean runs =
                    status == OnsiteStatus.ACTIVE && !day.isBefore(from) && (until == null || !day.isAfter(until));
            return runs
                    ? pattern.stream()
                            .filter(s -> s.day() == day.getDayOfWeek())
                            .toList()
                    : List.of();
        }

        /** The time that its pairings take, from a day on; an ended service takes none. */
        public List<StandingCommitment> commitments(LocalDate from) {
            return status == OnsiteStatus.ENDED
                    ? List.of()
                    : pairings.stream().flatMap(p -> p.commitments(id, from)).toList();
        }

        State with(OnsiteMove move, List<String> people, List<Pairing> paired) {
            return new State(id, area, kind, title, place, pattern, from, until, people, paired, move.to());
        }
    }

    /** One change of status. */
    public record Change(@Nullable OnsiteStatus from, OnsiteStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private OnsiteService(State state) {
        this.state = state;
    }

    public static OnsiteService restore(State state) {
        return new OnsiteService(state);
    }

    static OnsiteService begin(State state) {
        if (state.pattern().isEmpty()
                || state.pattern().size() > MOST_SLOTS
                || state.pattern().stream().anyMatch(s -> !s.start().isBefore(s.end()))
                || overlapping(state.pattern())
                || (state.until() != null && state.until().isBefore(state.from()))) {
            throw new Rejected(new OnsiteRejection.BadPattern());
        }
        OnsiteService service = new OnsiteService(state);
        service.changes.add(new Change(null, state.status()));
        return service;
    }

    private static boolean overlapping(List<Slot> pattern) {
        for (int i = 0; i < pattern.size(); i++) {
            for (int j = i + 1; j < pattern.size(); j++) {
                Slot a = pattern.get(i);
                Slot b = pattern.get(j);
                if (a.day() == b.day()
                        && a.start().isBefore(b.end())
                        && b.start().isBefore(a.end())) {
                    return true;
                }
            }
        }
        return false;
    }

    void roster(List<String> people) {
        permit(OnsiteMove.ROSTER);
        state = state.with(OnsiteMove.ROSTER, people.stream().distinct().toList(), state.pairings());
    }

    /** Pairs a volunteer with a slot for several weeks; the days must still lie ahead and inside the service's time. */
    Pairing pair(String id, String volunteerId, Slot slot, LocalDate from, int weeks, LocalDate today) {
        permit(OnsiteMove.PAIR);
        if (!state.pattern().contains(slot)) {
            throw new Rejected(new OnsiteRejection.NoSuchSlot());
        }
        Pairing pairing = new Pairing(id, volunteerId, slot, slot.firstFrom(from), weeks, false);
        LocalDate last = pairing.first().plusWeeks(weeks - 1L);
        if (!pairing.first().isAfter(today)
                || pairing.first().isBefore(state.from())
                || (state.until() != null && last.isAfter(state.until()))) {
            throw new Rejected(new OnsiteRejection.OutsideTime());
        }
        if (state.pairings().size() >= MOST_PEOPLE) {
            throw new Rejected(new OnsiteRejection.TooMany(MOST_PEOPLE));
        }
        state = state.with(
                OnsiteMove.PAIR,
                state.roster(),
                Stream.concat(state.pairings().stream(), Stream.of(pairing)).toList());
        return pairing;
    }

    /** Every day of the pairing stands in the volunteer's calendar. */
    void booked(String pairing) {
        state = paired(state.pairings().stream()
                .map(p -> p.id().equals(pairing) ? p.settled() : p)
                .toList());
    }

    void unpair(String pairing) {
        state = paired(
                state.pairings().stream().filter(p -> !p.id().equals(pairing)).toList());
    }

    void pause() {
        move(OnsiteMove.PAUSE);
    }

    void resume() {
        move(OnsiteMove.RESUME);
    }

    /** The days ahead of its pairings are given back after this. */
    void end() {
        move(OnsiteMove.END);
        state = paired(state.pairings().stream().map(Pairing::unsettled).toList());
    }

    /** What the pairings took from that day on was given back. */
    void settleEnd(LocalDate day) {
        if (state.status() == OnsiteStatus.ENDED) {
            state = paired(state.pairings().stream()
                    .flatMap(p -> p.booked() ? Stream.of(p) : p.until(day).stream())
                    .toList());
        }
    }

    private State paired(List<Pairing> pairings) {
        return new State(
                state.id(),
                state.area(),
                state.kind(),
                state.title(),
                state.place(),
                state.pattern(),
                state.from(),
                state.until(),
                state.roster(),
                pairings,
                state.status());
    }

    private void move(OnsiteMove move) {
        permit(move);
        changes.add(new Change(state.status(), move.to()));
        state = state.with(move, state.roster(), state.pairings());
    }

    private void permit(OnsiteMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new OnsiteRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    public State state() {
        return state;
    }

    /** What others hear of it. */
    public List<PublishedEvent> published() {
        return changes.stream()
                .<PublishedEvent>map(c -> new OnsiteServiceStatusChangedV1(
                        state.id().value(),
                        state.area(),
                        state.kind().name(),
                        c.from() == null ? null : c.from().name(),
                        c.to().name()))
                .toList();
    }
}
