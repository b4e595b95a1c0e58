package org.linli.volunteer.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.contracts.volunteer.PointsRedeemedV1;
import org.linli.platform.problem.Rejected;

/** Decides who gets a piece of an item's stock; a redemption is decided once and for ever. */
public final class CatalogueItem {

    /** How a redemption was decided. */
    public enum Outcome {
        GIVEN,
        REFUSED
    }

    /**
     * Everything an item is restored from.
     *
     * @param area prefix of the divisions whose volunteers may have it
     * @param stock pieces that are left
     * @param outcomes every redemption that was ever decided
     */
    public record State(
            String id, String area, String name, long points, int stock, boolean open, Map<String, Outcome> outcomes) {

        public State {
            outcomes = Map.copyOf(outcomes);
            if (points < 1 || stock < 0) {
                throw new IllegalArgumentException("an item costs points and has no negative stock");
            }
        }
    }

    /** How many redemptions one item can hold. */
    public static final int MOST_STOCK = 10_000;

    private State state;
    private final List<PointsRedeemedV1> given = new ArrayList<>();

    private CatalogueItem(State state) {
        this.state = state;
    }

    public static CatalogueItem restore(State state) {
        return new CatalogueItem(state);
    }

    static CatalogueItem offer(String id, String area, String name, long points, int stock) {
        return new CatalogueItem(new State(id, area, name, points, stock, true, Map.of()));
    }

    /** Refuses a redemption that can be refused before any points are taken. */
    void requireAvailable() {
        if (!state.open()) {
            throw new Rejected(new PointsRejection.Closed());
        }
        if (state.stock() == 0) {
            throw new Rejected(new PointsRejection.OutOfStock());
        }
    }

    /** Gives a piece or refuses it; asked again about the same redemption it says the same and changes nothing. */
    Outcome decide(String redemption, String volunteer, String volunteerArea, long paid, LocalDate today) {
        Outcome before = state.outcomes().get(redemption);
        if (before != null) {
            return before;
        }
        Outcome outcome = state.stock() > 0 ? Outcome.GIVEN : Outcome.REFUSED;
        Map<String, Outcome> outcomes = new LinkedHashMap<>(state.outcomes());
        outcomes.put(redemption, outcome);
        int left = outcome == Outcome.GIVEN ? state.stock() - 1 : state.stock();
        state = new State(state.id(), state.area(), state.name(), state.points(), left, state.open(), outcomes);
        if (outcome == Outcome.GIVEN) {
            given.add(new PointsRedeemedV1(redemption, volunteer, volunteerArea, state.id(), paid, today));
        }
        return outcome;
    }

    void restock(int pieces) {
        if ((long) state.stock() + state.outcomes().size() + pieces > MOST_STOCK) {
            throw new Rejected(new PointsRejection.TooMuchStock(MOST_STOCK));
        }
        state = new State(
                state.id(),
                state.area(),
                state.name(),
                state.points(),
                state.stock() + pieces,
                state.open(),
                state.outcomes());
    }

    /** Nobody can ask for it any more; who has asked still gets his. */
    void close() {
        if (!state.open()) {
            throw new Rejected(new PointsRejection.Closed());
        }
        state = new State(
                state.id(), state.area(), state.name(), state.points(), state.stock(), false, state.outcomes());
    }

    public State state() {
        return state;
    }

    /** The pieces given since loading. */
    public List<PointsRedeemedV1> given() {
        return List.copyOf(given);
    }
}
