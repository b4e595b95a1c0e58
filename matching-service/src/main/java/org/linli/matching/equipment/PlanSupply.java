package org.linli.matching.equipment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.TimeGrid;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Opening;
import org.linli.matching.resource.Resource;
import org.springframework.stereotype.Component;

/** The venues and the goods of a district in a planner's terms: free half hours day by day, and pools of goods. */
@Component
public class PlanSupply {

    private final FindEquipment find;

    PlanSupply(FindEquipment find) {
        this.find = find;
    }

    /**
     * A venue.
     *
     * @param type the engine's number: each type can stand in for the lower ones, 0 when none is stated
     * @param chargedFen what a seat costs; a plan prefers what is free
     * @param free the half hours of each day, from the first on, that are open and not booked: bit i is 07:00 + 30 i minutes
     */
    public record Venue(String resourceId, String area, int capacity, int type, long chargedFen, List<Integer> free) {
        public Venue {
            free = List.copyOf(free);
        }

        /** True when the venue is what the demand asks for, whatever the time. */
        public boolean suits(VenueWish wish, String place) {
            return capacity >= wish.seats()
                    && type >= VenueType.level(wish.type())
                    && wish.within().covers(place, area);
        }
    }

    /** What is left of one store. */
    public record Store(String resourceId, String area, long left) {}

    /**
     * The goods of one kind in all stores of the district.
     *
     * @param number the kind's place in the taxonomy
     * @param left what nobody was promised; goods are used up, so what one week takes the later ones lack
     */
    public record Pool(String kind, int number, long left, List<Store> stores) {
        public Pool {
            stores = List.copyOf(stores);
        }

        /** Which stores so many come from, the largest first; less than asked for when the pool is short. */
        public List<Provision.Goods> from(int quantity) {
            List<Provision.Goods> from = new ArrayList<>();
            long lacking = quantity;
            for (Store store : stores) {
                long taken = Math.min(lacking, store.left());
                if (taken > 0) {
                    from.add(new Provision.Goods(store.resourceId(), Math.toIntExact(taken)));
                    lacking -= taken;
                }
            }
            return from;
        }
    }

    /** What a district has from {@code from} to {@code to}, both included. */
    public record Equipment(LocalDate from, LocalDate to, List<Venue> venues, List<Pool> pools) {
        public Equipment {
            venues = List.copyOf(venues);
            pools = List.copyOf(pools);
        }

        /** The Mondays of the weeks in the range, and what of a kind is left in each. */
        public Map<LocalDate, Long> leftPerWeek(String kind) {
            Map<LocalDate, Long> weeks = new LinkedHashMap<>();
            long left = pools.stream()
                    .filter(p -> p.kind().equals(kind))
                    .mapToLong(Pool::left)
                    .sum();
            LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            for (LocalDate week = monday; !week.isAfter(to); week = week.plusWeeks(1)) {
                weeks.put(week, left);
            }
            return weeks;
        }

        /** The pool of a kind, if any store states it. */
        public @Nullable Pool pool(String kind) {
            return pools.stream().filter(p -> p.kind().equals(kind)).findFirst().orElse(null);
        }
    }

    /** What a demand still has to be given: nothing once it is secured. */
    public record Wanted(
            @Nullable VenueWish venue, @Nullable GoodsWish goods, List<Integer> choices) {}

    public Equipment of(String district, LocalDate from, LocalDate to) {
        Shelf shelf = find.shelf(district);
        List<Venue> venues =
                shelf.venues().stream().map(v -> venue(v, from, to)).toList();
        Map<String, List<Store>> stores = new LinkedHashMap<>();
        for (Resource.State store : shelf.stores()) {
            String kind = store.details().goodsKind();
            if (kind != null && store.free() > 0) {
                stores.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new Store(store.id().value(), store.details().area(), store.free()));
            }
        }
        List<Pool> pools = new ArrayList<>();
        for (GoodsKinds.Kind kind : GoodsKinds.shipped().all()) {
            List<Store> of = stores.getOrDefault(kind.code(), List.of()).stream()
                    .sorted(java.util.Comparator.comparingLong(Store::left)
                            .reversed()
                            .thenComparing(Store::resourceId))
                    .toList();
            if (!of.isEmpty()) {
                pools.add(new Pool(
                        kind.code(),
                        kind.number(),
                        of.stream().mapToLong(Store::left).sum(),
                        of));
            }
        }
        return new Equipment(from, to, venues, pools);
    }

    /** What a plan has to find for a demand, and at which of its times. */
    public Wanted wanted(DemandState demand) {
        boolean secured = demand.secured();
        return new Wanted(
                secured ? null : demand.details().venue(),
                secured ? null : demand.details().goods(),
                find.choices(demand));
    }

    private static Venue venue(Resource.State venue, LocalDate from, LocalDate to) {
        var d = venue.details();
        return new Venue(
                venue.id().value(),
                d.area(),
                d.capacity(),
                VenueType.level(d.venueType()),
                d.price().chargedFen(),
                from.datesUntil(to.plusDays(1)).map(day -> free(venue, day)).toList());
    }

    static int free(Resource.State venue, LocalDate day) {
        int open = 0;
        for (Opening.Hours hours : venue.details().opening().on(day)) {
            open |= within(minute(hours.from()), minute(hours.to()));
        }
        for (Booking b : venue.bookings()) {
            if (!b.stage().live() || b.startsAt() == null || b.endsAt() == null) {
                continue;
            }
            var start = b.startsAt().atZone(Window.ZONE);
            if (start.toLocalDate().equals(day)) {
                LocalTime end = b.endsAt().atZone(Window.ZONE).toLocalTime();
                open &= ~TimeGrid.mask(minute(start.toLocalTime()), minute(end));
            }
        }
        return open;
    }

    /** The half hours that lie wholly within the stretch. */
    private static int within(int from, int to) {
        int mask = 0;
        for (int slot = 0; slot < TimeGrid.SLOTS; slot++) {
            int begins = TimeGrid.FIRST_MINUTE + slot * TimeGrid.SLOT_MINUTES;
            if (begins >= from && begins + TimeGrid.SLOT_MINUTES <= to) {
                mask |= 1 << slot;
            }
        }
        return mask;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
