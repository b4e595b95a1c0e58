package org.linli.matching.jointaction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.JointActionStatedV1;
import org.linli.contracts.matching.JointActionStatusChangedV1;
import org.linli.platform.problem.Rejected;

/** Decides who took part in a joint action and what each partner's contribution is stated to be (MAT-15). */
public final class JointAction {

    static final int MOST_PARTNERS = 200;

    /** What one partner gave. */
    public record Contribution(PartnerId partner, PartnerKind kind, Given given) {}

    /** Everything an action is restored from; {@code demands} are those it serves. */
    public record State(
            JointActionId id,
            String area,
            String title,
            LocalDate day,
            List<String> demands,
            Set<Party> parties,
            List<Contribution> contributions,
            JointActionStatus status) {

        public State {
            demands = List.copyOf(demands);
            parties = Set.copyOf(parties);
            contributions = List.copyOf(contributions);
        }

        /** Those of the five that take no part. */
        public Set<Party> missing() {
            return Party.missing(parties);
        }

        State with(JointActionMove move, Set<Party> present, List<Contribution> stated) {
            return new State(id, area, title, day, demands, present, stated, move.to());
        }
    }

    /** One move. */
    public record Change(@Nullable JointActionStatus from, JointActionStatus to) {}

    private State state;
    private final List<Change> changes = new ArrayList<>();

    private JointAction(State state) {
        this.state = state;
    }

    public static JointAction restore(State state) {
        return new JointAction(state);
    }

    static JointAction plan(
            JointActionId id, String area, String title, LocalDate day, List<String> demands, Set<Party> parties) {
        requireSomebody(parties);
        JointAction action = new JointAction(
                new State(id, area, title, day, demands, parties, List.of(), JointActionStatus.PLANNED));
        action.changes.add(new Change(null, JointActionStatus.PLANNED));
        return action;
    }

    /** It was held, with those who really came. */
    void hold(Set<Party> present, LocalDate today) {
        permit(JointActionMove.HOLD);
        requireSomebody(present);
        if (today.isBefore(state.day())) {
            throw new Rejected(new JointActionRejection.NotHeldYet(state.day().toString()));
        }
        apply(JointActionMove.HOLD, present, state.contributions());
    }

    void cancel() {
        permit(JointActionMove.CANCEL);
        apply(JointActionMove.CANCEL, state.parties(), state.contributions());
    }

    /** What a partner gave; a later word on the same partner replaces the earlier one. */
    void contribute(PartnerId partner, PartnerKind kind, Given given) {
        permit(JointActionMove.CONTRIBUTE);
        if (given.equals(Given.NOTHING)) {
            throw new Rejected(new JointActionRejection.NothingGiven());
        }
        List<Contribution> stated = new ArrayList<>(state.contributions().stream()
                .filter(c -> !c.partner().equals(partner))
                .toList());
        if (stated.size() >= MOST_PARTNERS) {
            throw new Rejected(new JointActionRejection.TooMany(MOST_PARTNERS));
        }
        stated.add(new Contribution(partner, kind, given));
        apply(JointActionMove.CONTRIBUTE, state.parties(), stated);
    }

    /** Closes the statement: nothing changes any more. */
    void stateContributions() {
        permit(JointActionMove.STATE);
        apply(JointActionMove.STATE, state.parties(), state.contributions());
    }

    private static void requireSomebody(Set<Party> parties) {
        if (parties.isEmpty()) {
            throw new Rejected(new JointActionRejection.NobodyTakesPart());
        }
    }

    private void permit(JointActionMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(
                    new JointActionRejection.NotAllowed(state.status().name(), move.name()));
        }
    }

    private void apply(JointActionMove move, Set<Party> present, List<Contribution> stated) {
        changes.add(new Change(state.status(), move.to()));
        state = state.with(move, present, stated);
    }

    public State state() {
        return state;
    }

    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What others hear: each change of status, and the statement when it is closed. */
    public List<PublishedEvent> published() {
        List<PublishedEvent> events = new ArrayList<>();
        for (Change change : changes) {
            if (change.from() == change.to()) {
                continue;
            }
            events.add(new JointActionStatusChangedV1(
                    state.id().value(),
                    state.area(),
                    change.from() == null ? null : change.from().name(),
                    change.to().name(),
                    state.day(),
                    names(state.missing())));
            if (change.to() == JointActionStatus.STATED) {
                events.add(new JointActionStatedV1(
                        state.id().value(),
                        state.area(),
                        state.day(),
                        names(state.parties()),
                        state.contributions().stream().map(JointAction::told).toList()));
            }
        }
        return events;
    }

    private static JointActionStatedV1.Contribution told(Contribution c) {
        return new JointActionStatedV1.Contribution(
                c.partner().value(),
                c.kind().name(),
                c.given().minutes(),
                c.given().goodsFen(),
                c.given().moneyFen(),
                c.given().venueMinutes());
    }

    private static List<String> names(Set<Party> parties) {
        return parties.isEmpty()
                ? List.of()
                : EnumSet.copyOf(parties).stream().map(Party::name).toList();
    }
}
