package org.linli.matching.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine decided for a set of needs.
 *
 * @param utility the sum this plan reaches, {@code greedyUtility} what plain priority order reaches on the same input
 * @param upperBound a sum that no plan can pass: every need on its own, with nobody taken by another
 */
public record Plan(
        List<Outcome> outcomes, long utility, long greedyUtility, long upperBound, int iterations, long seed) {

    public Plan {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What became of one need: people for it, or what is missing.
     *
     * @param need at the time at which it takes place, the most wanted one when it does not
     * @param venue where it takes place, where it asked for one
     */
    public record Outcome(
            Need need,
            boolean met,
            List<Seat> seats,
            @Nullable String venue,
            @Nullable Shortage shortage) {
        public Outcome {
            seats = List.copyOf(seats);
        }
    }

    /**
     * A proposed person.
     *
     * @param role index into the need's roles
     * @param likesClass he asked for this kind of service
     * @param declaredTime he declared this time; otherwise he has to be asked
     * @param certified a certified social worker
     * @param rated somebody has rated him
     * @param engagements what he has on his hands besides this
     * @param runnerUp points of the best free person who was not taken, −1 when there is none
     */
    public record Seat(
            String personId,
            int role,
            ScoreParts parts,
            long personArea,
            boolean likesClass,
            boolean declaredTime,
            boolean certified,
            boolean rated,
            int engagements,
            int runnerUp) {}

    /** Why a need got nobody. */
    public record Shortage(
            List<RoleShortage> roles,
            @Nullable VenueShortage venue,
            @Nullable GoodsShortage goods,
            Relaxation relaxation) {
        public Shortage {
            roles = List.copyOf(roles);
        }
    }

    /** A venue was asked for: how many suit, how many of them are open and free at the most wanted time, how many at any of its times. */
    public record VenueShortage(int suitable, int free, int freeAtAnyTime) {}

    /** Goods were asked for: how much is left beside what others get. */
    public record GoodsShortage(String kind, int wanted, int left) {
        public boolean missing() {
            return left < wanted;
        }
    }

    /**
     * The numbers behind one role.
     *
     * @param needed fewest people, {@code available} how many could come and are free
     * @param competing could come and are wanted more elsewhere in this plan, by the needs in {@code competitors}
     * @param onlyBlockedBy per {@link Block} (by {@link Block#index()}) how many people that one rule alone keeps out
     */
    public record RoleShortage(
            int role, int needed, int available, int competing, List<String> competitors, List<Integer> onlyBlockedBy) {
        public RoleShortage {
            competitors = List.copyOf(competitors);
            onlyBlockedBy = List.copyOf(onlyBlockedBy);
        }

        public int only(Block block) {
            return onlyBlockedBy.get(block.index());
        }
    }

    /** The cheapest single change that would help. */
    public sealed interface Relaxation {
        /** Another time near the wanted one at which enough people are free. */
        record MoveWindow(long day, int startMinute, int endMinute) implements Relaxation {}

        /** So many record checks would be enough. */
        record Vet(int people) implements Relaxation {}

        /** Go ahead with fewer people. */
        record LowerMinimum(int role, int minimum) implements Relaxation {}

        /** The people are there: a venue has to be found. */
        record FindVenue() implements Relaxation {}

        /** The people are there: so much more of the goods has to be found. */
        record FindGoods(String kind, int quantity) implements Relaxation {}

        /** Nothing but more people will do: so many for the role. */
        record Recruit(int role, int people) implements Relaxation {}
    }
}
