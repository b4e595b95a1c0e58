package org.linli.matching.equipment.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.GoodsKinds;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.matching.demand.Wording;
import org.linli.matching.engine.index.Venues;
import org.linli.matching.equipment.Finding;
import org.linli.matching.resource.Resource;

/** Venue and goods of a demand as they are shown, wherever a demand is explained. */
public final class EquipmentViews {

    private static final int MOST_HOLDERS = 3;

    private EquipmentViews() {}

    /** The time that the answer is about; {@code choice} is its place among the times asked for, 0 being wanted most. */
    public record TimeView(int choice, LocalDate date, LocalTime start, LocalTime end) {}

    /** So many venues suit but for one thing. */
    public record BlockerView(String code, int venues, String message) {}

    /**
     * The venue that suits best.
     *
     * @param suitable how many are free and suit
     * @param blockers how many one obstacle alone keeps out
     * @param heldBy demands that hold venues which would suit
     */
    public record VenueView(
            boolean found,
            @Nullable String resourceId,
            @Nullable String name,
            @Nullable String area,
            @Nullable String place,
            @Nullable Integer capacity,
            @Nullable Long chargedFen,
            int suitable,
            String code,
            String message,
            List<BlockerView> blockers,
            List<String> heldBy) {}

    /** So many from one store. */
    public record SourceView(String resourceId, int quantity) {}

    /** Where the goods come from; {@code available} is what nobody was promised in the whole district. */
    public record GoodsView(
            boolean found,
            String kind,
            int wanted,
            long available,
            List<SourceView> from,
            String code,
            String message,
            List<String> heldBy) {}

    /** Everything but people. */
    public record FindingView(
            TimeView time,
            boolean complete,
            @Nullable VenueView venue,
            @Nullable GoodsView goods) {}

    public static FindingView of(DemandDetails demand, Finding found, Wording wording, Locale locale) {
        Window w = found.window();
        return new FindingView(
                new TimeView(found.choice(), w.date(), w.start(), w.end()),
                found.complete(),
                venue(demand, found, wording, locale),
                goods(found, wording, locale));
    }

    private static @Nullable VenueView venue(DemandDetails demand, Finding found, Wording wording, Locale locale) {
        Finding.VenueFound venue = found.venue();
        VenueWish wish = demand.venue();
        if (venue == null || wish == null) {
            return null;
        }
        Venues.VenueCounts counts = venue.counts();
        Resource.State best = venue.best();
        Map<String, String> facts = facts(found.window());
        facts.put("seats", String.valueOf(wish.seats()));
        VenueType type = wish.type();
        facts.put("type", type == null ? "venue.any" : "venue." + type.name());
        facts.put("within", "within." + wish.within().name());
        facts.put("name", best == null ? "" : best.details().name());
        String code = best == null ? "equipment.venue-missing" : "equipment.venue-found";
        return new VenueView(
                best != null,
                best == null ? null : best.id().value(),
                best == null ? null : best.details().name(),
                best == null ? null : best.details().area(),
                best == null ? null : best.details().place(),
                best == null ? null : (Integer) best.details().capacity(),
                best == null ? null : (Long) best.details().price().chargedFen(),
                counts.feasible(),
                code,
                wording.sentence(code, facts, locale),
                best == null ? blockers(counts, wording, locale) : List.of(),
                counts.holders().stream()
                        .filter(holder -> !holder.isEmpty())
                        .limit(MOST_HOLDERS)
                        .toList());
    }

    private static List<BlockerView> blockers(Venues.VenueCounts counts, Wording wording, Locale locale) {
        List<BlockerView> blockers = new ArrayList<>();
        for (Venues.Obstacle obstacle : Venues.Obstacle.values()) {
            int venues = counts.only(obstacle);
            if (venues > 0) {
                String code = blocker(obstacle);
                blockers.add(new BlockerView(
                        code, venues, wording.sentence(code, Map.of("count", String.valueOf(venues)), locale)));
            }
        }
        return blockers;
    }

    private static String blocker(Venues.Obstacle obstacle) {
        return switch (obstacle) {
            case CAPACITY -> "equipment.only-capacity";
            case TYPE -> "equipment.only-type";
            case DISTANCE -> "equipment.only-distance";
            case CLOSED -> "equipment.only-closed";
            case BOOKED -> "equipment.only-booked";
        };
    }

    private static @Nullable GoodsView goods(Finding found, Wording wording, Locale locale) {
        Finding.GoodsFound goods = found.goods();
        if (goods == null) {
            return null;
        }
        long there = goods.from().stream().mapToLong(g -> g.quantity()).sum();
        Map<String, String> facts = facts(found.window());
        facts.put("goods", GoodsKinds.shipped().name(goods.kind(), locale));
        facts.put("wanted", String.valueOf(goods.wanted()));
        facts.put("count", String.valueOf(goods.wanted() - there));
        String code = goods.enough() ? "equipment.goods-found" : "equipment.goods-missing";
        return new GoodsView(
                goods.enough(),
                goods.kind(),
                goods.wanted(),
                goods.free(),
                goods.from().stream()
                        .map(g -> new SourceView(g.resourceId(), g.quantity()))
                        .toList(),
                code,
                wording.sentence(code, facts, locale),
                goods.heldBy().stream().limit(MOST_HOLDERS).toList());
    }

    private static Map<String, String> facts(Window window) {
        Map<String, String> facts = new HashMap<>();
        facts.put("date", window.date().toString());
        facts.put("start", window.start().toString());
        facts.put("end", window.end().toString());
        return facts;
    }
}
