package org.linli.matching.dualcheckin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/** Decides how a serving Party member checks in with his community and what counts as his service there (MAT-08). */
public final class MemberCard {

    /** Contributions kept on one card. */
    static final int MOST_CONTRIBUTIONS = 1_000;

    /** Everything a card is restored from; {@code remindOn} is the next day on which he is reminded. */
    public record State(
            MemberCardId id,
            PartyUnitId unit,
            String area,
            MemberProfile profile,
            LocalDate assignedOn,
            LocalDate dueOn,
            LocalDate remindOn,
            int reminders,
            @Nullable LocalDate checkedInOn,
            List<Contribution> contributions,
            MemberStatus status,
            List<Access> accesses) {

        public State {
            contributions = List.copyOf(contributions);
            accesses = List.copyOf(accesses);
        }

        State with(MemberStatus next, @Nullable LocalDate checkedIn) {
            return new State(
                    id,
                    unit,
                    area,
                    profile,
                    assignedOn,
                    dueOn,
                    remindOn,
                    reminders,
                    checkedIn,
                    contributions,
                    next,
                    accesses);
        }

        State reminded(LocalDate nextOn) {
            return new State(
                    id,
                    unit,
                    area,
                    profile,
                    assignedOn,
                    dueOn,
                    nextOn,
                    reminders + 1,
                    checkedInOn,
                    contributions,
                    status,
                    accesses);
        }

        State plus(Contribution contribution) {
            return new State(
                    id,
                    unit,
                    area,
                    profile,
                    assignedOn,
                    dueOn,
                    remindOn,
                    reminders,
                    checkedInOn,
                    Stream.concat(contributions.stream(), Stream.of(contribution))
                            .toList(),
                    status,
                    accesses);
        }

        State plus(Access access) {
            return new State(
                    id,
                    unit,
                    area,
                    profile,
                    assignedOn,
                    dueOn,
                    remindOn,
                    reminders,
                    checkedInOn,
                    contributions,
                    status,
                    Stream.concat(accesses.stream(), Stream.of(access)).toList());
        }

        /** Whether he checked in, or could still check in, only after his week. */
        public boolean late(LocalDate today) {
            return (checkedInOn == null ? today : checkedInOn).isAfter(dueOn);
        }

        public long count(Contribution.Kind kind) {
            return contributions.stream().filter(c -> c.kind() == kind).count();
        }

        public int minutes() {
            return contributions.stream().mapToInt(Contribution::minutes).sum();
        }
    }

    /** One reading of who he is. */
    public record Access(String by, String purpose, Instant at) {}

    /** What happened to a card. */
    public sealed interface Event {
        record Assigned() implements Event {}

        record Reminded(LocalDate nextOn) implements Event {}

        record CheckedIn(LocalDate on) implements Event {}

        record Contributed(Contribution contribution) implements Event {}

        record Left(MemberStatus from) implements Event {}

        record Opened(Access access) implements Event {}
    }

    private State state;
    private final List<Event> changes = new ArrayList<>();

    private MemberCard(State state) {
        this.state = state;
    }

    public static MemberCard restore(State state) {
        return new MemberCard(state);
    }

    /** The day of assignment does not count: he has {@code days} days after it. */
    static MemberCard assign(
            MemberCardId id, PartyUnitId unit, String area, MemberProfile profile, LocalDate on, int days) {
        LocalDate dueOn = on.plusDays(days);
        MemberCard card = new MemberCard(new State(
                id,
                unit,
                area,
                profile,
                on,
                dueOn,
                dueOn.plusDays(1),
                0,
                null,
                List.of(),
                MemberStatus.ASSIGNED,
                List.of()));
        card.record(new Event.Assigned());
        return card;
    }

    void checkIn(LocalDate today) {
        permit(MemberMove.CHECK_IN);
        record(new Event.CheckedIn(today));
    }

    /** The week has passed without a check-in, or again so many days since the last reminder. */
    void remind(LocalDate today, int everyDays) {
        permit(MemberMove.REMIND);
        if (today.isBefore(state.remindOn())) {
            throw new Rejected(new DualCheckInRejection.NotDue(state.remindOn().toString()));
        }
        record(new Event.Reminded(today.plusDays(everyDays)));
    }

    void contribute(Contribution contribution, LocalDate today) {
        permit(MemberMove.CONTRIBUTE);
        LocalDate since = state.checkedInOn();
        if (contribution.day().isAfter(today)
                || (since != null && contribution.day().isBefore(since))) {
            throw new Rejected(new DualCheckInRejection.BadDay());
        }
        if (state.contributions().stream()
                .anyMatch(c -> c.kind() == contribution.kind() && c.reference().equals(contribution.reference()))) {
            throw new Rejected(new DualCheckInRejection.CountedAlready());
        }
        if (state.contributions().size() >= MOST_CONTRIBUTIONS) {
            throw new Rejected(new DualCheckInRejection.TooMany(MOST_CONTRIBUTIONS));
        }
        record(new Event.Contributed(contribution));
    }

    void leave() {
        permit(MemberMove.LEAVE);
        record(new Event.Left(state.status()));
    }

    /** Lets an office read who he is; the reading stays on record. */
    void open(String by, String purpose, Instant now) {
        record(new Event.Opened(new Access(by, purpose, now)));
    }

    public State state() {
        return state;
    }

    public List<Event> changes() {
        return List.copyOf(changes);
    }

    private void permit(MemberMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(
                    new DualCheckInRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void record(Event event) {
        changes.add(event);
        state = switch (event) {
            case Event.Assigned() -> state;
            case Event.Reminded(LocalDate nextOn) -> state.reminded(nextOn);
            case Event.CheckedIn(LocalDate on) -> state.with(MemberMove.CHECK_IN.to(), on);
            case Event.Contributed(Contribution contribution) -> state.plus(contribution);
            case Event.Left(MemberStatus _) -> state.with(MemberMove.LEAVE.to(), state.checkedInOn());
            case Event.Opened(Access access) -> state.plus(access);
        };
    }
}
