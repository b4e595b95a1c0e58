package org.linli.matching.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.Need;
import org.linli.matching.engine.Plan;
import org.linli.matching.engine.Premises;
import org.linli.matching.equipment.PlanSupply;

/** Puts the times, venues and goods that demands ask for into the engine's terms, and what the engine chose into a demand's. */
final class Outfits {

    /** What a venue costs in points that charges, is not in the same community, or not even in the same street. */
    private static final int CHARGES = 4;

    private static final int OTHER_COMMUNITY = 2;
    private static final int OTHER_STREET = 4;

    private final PlanSupply supply;
    private final PlanSupply.@Nullable Equipment equipment;
    /** What is left of each store after what this plan gave out. */
    private final Map<String, Long> leftInStore = new HashMap<>();

    private Outfits(PlanSupply supply, PlanSupply.@Nullable Equipment equipment) {
        this.supply = supply;
        this.equipment = equipment;
        if (equipment != null) {
            equipment.pools().forEach(pool -> pool.stores()
                    .forEach(store -> leftInStore.put(store.resourceId(), store.left())));
        }
    }

    /** Reads the district's equipment when somebody asks for any. */
    static Outfits of(PlanSupply supply, String district, List<DemandState> asking) {
        List<LocalDate> days = asking.stream()
                .filter(demand -> demand.details().asksForEquipment())
                .flatMap(demand -> demand.details().windows().stream())
                .map(Window::date)
                .sorted()
                .toList();
        return new Outfits(supply, days.isEmpty() ? null : supply.of(district, days.getFirst(), days.getLast()));
    }

    Premises premises() {
        if (equipment == null) {
            return Premises.NONE;
        }
        Map<String, Map<Long, Integer>> free = new HashMap<>();
        for (PlanSupply.Venue venue : equipment.venues()) {
            Map<Long, Integer> days = new HashMap<>();
            for (int i = 0; i < venue.free().size(); i++) {
                days.put(equipment.from().toEpochDay() + i, venue.free().get(i));
            }
            free.put(venue.resourceId(), days);
        }
        Map<String, Integer> stock = new HashMap<>();
        equipment.pools().forEach(pool -> stock.put(pool.kind(), (int) Math.min(Integer.MAX_VALUE, pool.left())));
        return new Premises(free, stock);
    }

    /** The need with everything besides people that its demand still has to be given. */
    Need equip(Need need, DemandState demand) {
        PlanSupply.Wanted wanted = supply.wanted(demand);
        List<Need.Window> times =
                wanted.choices().stream().map(choice -> time(demand, choice)).toList();
        Need.Window first = times.getFirst();
        VenueWish venue = wanted.venue();
        GoodsWish goods = wanted.goods();
        return need.at(first.day(), first.startMinute(), first.endMinute())
                .with(new Need.Extras(
                        times.subList(1, times.size()),
                        venue == null ? null : venues(venue, demand.details().area()),
                        goods == null ? null : new Need.Goods(goods.kind(), goods.quantity())));
    }

    private static Need.Window time(DemandState demand, int choice) {
        Window window = demand.details().windows().get(choice);
        return new Need.Window(
                window.date().toEpochDay(),
                window.start().toSecondOfDay() / 60,
                window.end().toSecondOfDay() / 60);
    }

    private List<Need.VenueChoice> venues(VenueWish wish, String place) {
        return equipment == null
                ? List.of()
                : equipment.venues().stream()
                        .filter(venue -> venue.suits(wish, place))
                        .sorted(Comparator.comparingInt((PlanSupply.Venue venue) -> cost(venue, place))
                                .thenComparingInt(PlanSupply.Venue::type)
                                .thenComparingInt(PlanSupply.Venue::capacity)
                                .thenComparing(PlanSupply.Venue::resourceId))
                        .map(venue -> new Need.VenueChoice(venue.resourceId(), cost(venue, place)))
                        .toList();
    }

    private static int cost(PlanSupply.Venue venue, String place) {
        int way = venue.area().equals(place)
                ? 0
                : venue.area().regionMatches(0, place, 0, 9) ? OTHER_COMMUNITY : OTHER_STREET;
        return way + (venue.chargedFen() > 0 ? CHARGES : 0);
    }

    /** What the plan chose for a demand besides people; null when there was nothing to choose. */
    @Nullable
    Provision chosen(DemandState demand, Plan.Outcome outcome, Supplier<String> ids) {
        PlanSupply.Wanted wanted = supply.wanted(demand);
        boolean nothing = wanted.venue() == null
                && wanted.goods() == null
                && wanted.choices().equals(List.of(0));
        if (nothing) {
            return null;
        }
        Need at = outcome.need();
        Need.Window taken = new Need.Window(at.day(), at.startMinute(), at.endMinute());
        int choice = wanted.choices().stream()
                .filter(c -> time(demand, c).equals(taken))
                .findFirst()
                .orElseThrow();
        GoodsWish goods = wanted.goods();
        return Provision.proposed(ids.get(), choice, outcome.venue(), goods == null ? List.of() : fromStores(goods));
    }

    private List<Provision.Goods> fromStores(GoodsWish wish) {
        List<Provision.Goods> from = new ArrayList<>();
        PlanSupply.Pool pool = equipment == null ? null : equipment.pool(wish.kind());
        long lacking = wish.quantity();
        if (pool != null) {
            for (PlanSupply.Store store : pool.stores()) {
                long taken = Math.min(lacking, leftInStore.getOrDefault(store.resourceId(), 0L));
                if (taken > 0) {
                    from.add(new Provision.Goods(store.resourceId(), Math.toIntExact(taken)));
                    leftInStore.merge(store.resourceId(), -taken, Long::sum);
                    lacking -= taken;
                }
            }
        }
        return from;
    }
}
