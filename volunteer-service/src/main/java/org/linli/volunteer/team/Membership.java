package org.linli.volunteer.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;

/** Decides whether one volunteer belongs to one team, and on which days he did; several teams a volunteer are allowed (VOL-29). */
public final class Membership {

    /** A time of belonging; both days count. */
    public record Spell(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable TeamId movedTo) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !endsBefore(day);
        }

        boolean endsBefore(LocalDate day) {
            return to != null && day.isAfter(to);
        }
    }

    /** Everything a membership is restored from; the newest spell is the last, and is open exactly while the status is MEMBER. */
    public record State(TeamId team, VolunteerId volunteer, String area, MembershipStatus status, List<Spell> spells) {

        public State {
            spells = List.copyOf(spells);
        }

        State opening(LocalDate day) {
            List<Spell> longer = new ArrayList<>(spells);
            longer.add(new Spell(day, null, null));
            return new State(team, volunteer, area, MembershipStatus.MEMBER, longer);
        }

        State closing(LocalDate day, @Nullable TeamId movedTo) {
            List<Spell> closed = new ArrayList<>(spells);
            Spell open = closed.removeLast();
            closed.add(new Spell(open.from(), day.isBefore(open.from()) ? open.from() : day, movedTo));
            return new State(team, volunteer, area, MembershipStatus.FORMER, closed);
        }
    }

    private State state;
    private final List<MembershipEvent> changes = new ArrayList<>();

    private Membership(State state) {
        this.state = state;
    }

    public static Membership restore(State state) {
        return new Membership(state);
    }

    static Membership join(TeamId team, VolunteerId volunteer, String area, LocalDate day) {
        Membership membership = new Membership(new State(team, volunteer, area, MembershipStatus.FORMER, List.of()));
        membership.apply(new MembershipEvent.Joined(day));
        return membership;
    }

    void leave(LocalDate day) {
        permit(MembershipMove.LEAVE);
        apply(new MembershipEvent.Left(day));
    }

    void moveOn(LocalDate day, TeamId to) {
        permit(MembershipMove.MOVE_ON);
        apply(new MembershipEvent.MovedOn(day, to));
    }

    void rejoin(LocalDate day) {
        permit(MembershipMove.REJOIN);
        apply(new MembershipEvent.Rejoined(day));
    }

    public boolean isMember() {
        return state.status() == MembershipStatus.MEMBER;
    }

    public boolean memberOn(LocalDate day) {
        return state.spells().stream().anyMatch(spell -> spell.covers(day));
    }

    /** Whether the person has belonged to the team on that day or later: a move of that day has arrived. */
    boolean arrivedBy(LocalDate day) {
        return state.spells().stream().anyMatch(spell -> !spell.endsBefore(day));
    }

    /** The day from which the present spell runs. */
    public LocalDate since() {
        return state.spells().getLast().from();
    }

    /** The last day of the newest spell; none while it runs. */
    @Nullable
    LocalDate leftOn() {
        return state.spells().getLast().to();
    }

    public State state() {
        return state;
    }

    public List<MembershipEvent> changes() {
        return List.copyOf(changes);
    }

    private void permit(MembershipMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new TeamRejection.MembershipNotAllowedNow(move, state.status()));
        }
    }

    private void apply(MembershipEvent event) {
        changes.add(event);
        state = switch (event) {
            case MembershipEvent.Joined(LocalDate day) -> state.opening(day);
            case MembershipEvent.Left(LocalDate day) -> state.closing(day, null);
            case MembershipEvent.MovedOn(LocalDate day, TeamId to) -> state.closing(day, to);
            case MembershipEvent.Rejoined(LocalDate day) -> state.opening(day);
        };
    }
}
