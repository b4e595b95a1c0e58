package org.linli.matching.equipment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.GoodsWish;
import org.linli.matching.demand.Provision;
import org.linli.matching.demand.VenueType;
import org.linli.matching.demand.VenueWish;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.TimeGrid;
import org.linli.matching.engine.index.Place;
import org.linli.matching.engine.index.Promise;
import org.linli.matching.engine.index.Span;
import org.linli.matching.engine.index.Venues;
import org.linli.matching.resource.Booking;
import org.linli.matching.resource.Resource;
import org.linli.matching.resource.ResourceDetails;
import org.linli.matching.resource.ResourceKind;

/**
 * The venues and goods of a district as they were read, and which of them suit a demand. A venue that is free of charge comes before one
 * that is not, then the nearer, then the one that wastes least; goods come from the nearest stores. What the demand itself was promised
 * already is its own and not in its way.
 */
public final class Shelf {

    private static final Set<ResourceKind> KINDS = Set.of(ResourceKind.VENUE, ResourceKind.GOODS);
    /** Places are division codes: a venue is within reach or not, which the index takes as a distance. */
    private static final float REACHED = 0;

    private static final float BEYOND = 2;
    private static final float REACH = 1;

    private final List<Resource.State> venues;
    private final List<Resource.State> stores;

    public Shelf(List<Resource.State> resources) {
        venues = resources.stream()
                .filter(r -> r.details().kind() == ResourceKind.VENUE)
                .toList();
        stores = resources.stream()
                .filter(r ->
                        r.details().kind() == ResourceKind.GOODS && r.details().goodsKind() != null)
                .toList();
    }

    /** Whether a resource is of a kind that stands on the shelf. */
    static boolean holds(Resource.State resource) {
        return KINDS.contains(resource.details().kind());
    }

    public List<Resource.State> venues() {
        return venues;
    }

    public List<Resource.State> stores() {
        return stores;
    }

    /** What there is at one of the demand's times. */
    public Finding find(DemandState demand, int choice) {
        Window window = demand.details().windows().get(choice);
        VenueWish venue = demand.details().venue();
        GoodsWish goods = demand.details().goods();
        return new Finding(
                choice,
                window,
                venue == null ? null : venue(demand, venue, window),
                goods == null ? null : goods(demand, goods));
    }

    private Finding.VenueFound venue(DemandState demand, VenueWish wish, Window window) {
        String place = demand.details().area();
        Resource.State own = venues.stream()
                .filter(v -> bookings(v, window).anyMatch(b -> isFor(b, demand)))
                .findFirst()
                .orElse(null);
        Resource.State best = own != null
                ? own
                : venues.stream()
                        .filter(v -> suits(v.details(), wish, place, window)
                                && bookings(v, window).findAny().isEmpty())
                        .min(Comparator.comparingLong((Resource.State v) ->
                                        v.details().price().chargedFen())
                                .thenComparingInt(
                                        v -> -common(place, v.details().area()))
                                .thenComparingInt(
                                        v -> VenueType.level(v.details().venueType()))
                                .thenComparingInt(v -> v.details().capacity())
                                .thenComparing(v -> v.id().value()))
                        .orElse(null);
        return new Finding.VenueFound(best, counts(wish, place, window));
    }

    private static boolean suits(ResourceDetails venue, VenueWish wish, String place, Window window) {
        return venue.capacity() >= wish.seats()
                && VenueType.level(venue.venueType()) >= VenueType.level(wish.type())
                && wish.within().covers(place, venue.area())
                && venue.opening().covers(window.startsAt(), window.endsAt());
    }

    private Venues.VenueCounts counts(VenueWish wish, String place, Window window) {
        long day = window.date().toEpochDay();
        Span span =
                new Span(day, window.start().toSecondOfDay() / 60, window.end().toSecondOfDay() / 60);
        List<Venues.Venue> all = new ArrayList<>();
        for (Resource.State v : venues) {
            ResourceDetails d = v.details();
            int[] open = new int[TimeGrid.DAYS];
            open[span.weekday()] = d.opening().covers(window.startsAt(), window.endsAt()) ? TimeGrid.WHOLE_DAY : 0;
            all.add(new Venues.Venue(
                    v.id().value(),
                    Place.at(wish.within().covers(place, d.area()) ? REACHED : BEYOND, 0),
                    d.capacity(),
                    VenueType.level(d.venueType()),
                    open));
        }
        Venues index = new Venues(all);
        for (Resource.State v : venues) {
            bookings(v, window)
                    .forEach(b -> index.book(
                            v.id().value(), Promise.of(b.demandId() == null ? "" : b.demandId(), span, false)));
        }
        return index.count(
                new Venues.Wish(Place.at(REACHED, 0), wish.seats(), VenueType.level(wish.type()), span, REACH));
    }

    private Finding.GoodsFound goods(DemandState demand, GoodsWish wish) {
        String place = demand.details().area();
        List<Resource.State> ofKind = stores.stream()
                .filter(s -> wish.kind().equals(s.details().goodsKind()))
                .sorted(Comparator.comparingInt(
                                (Resource.State s) -> -common(place, s.details().area()))
                        .thenComparing(
                                Comparator.comparingLong(Resource.State::free).reversed())
                        .thenComparing(s -> s.id().value()))
                .toList();
        List<Provision.Goods> from = new ArrayList<>();
        long lacking = wish.quantity();
        for (Resource.State store : ofKind) {
            long own = store.bookings().stream()
                    .filter(b -> b.stage().live() && isFor(b, demand))
                    .mapToLong(Booking::quantity)
                    .sum();
            long taken = Math.min(lacking, own + Math.max(0, store.free()));
            if (taken > 0) {
                from.add(new Provision.Goods(store.id().value(), Math.toIntExact(taken)));
                lacking -= taken;
            }
        }
        Set<String> holders = new TreeSet<>();
        ofKind.stream()
                .flatMap(s -> s.bookings().stream())
                .filter(b -> b.stage().live() && !isFor(b, demand))
                .map(Booking::demandId)
                .filter(Objects::nonNull)
                .forEach(holders::add);
        long free = ofKind.stream().mapToLong(s -> Math.max(0, s.free())).sum();
        return new Finding.GoodsFound(wish.kind(), wish.quantity(), free, from, new ArrayList<>(holders));
    }

    /** How many of a store the demand was promised by other bookings than this one. */
    static long otherwise(Resource.State store, DemandState demand, String bookingId) {
        return store.bookings().stream()
                .filter(b -> b.stage().live() && isFor(b, demand) && !b.id().equals(bookingId))
                .mapToLong(Booking::quantity)
                .sum();
    }

    /** True when the demand has the venue at that time by another booking than this one. */
    static boolean otherwise(Resource.State venue, DemandState demand, Window window, String bookingId) {
        return bookings(venue, window).anyMatch(b -> isFor(b, demand) && !b.id().equals(bookingId));
    }

    private static boolean isFor(Booking booking, DemandState demand) {
        return demand.id().value().equals(booking.demandId());
    }

    private static Stream<Booking> bookings(Resource.State venue, Window window) {
        return venue.bookings().stream()
                .filter(b -> b.stage().live()
                        && b.startsAt() != null
                        && b.endsAt() != null
                        && b.startsAt().isBefore(window.endsAt())
                        && window.startsAt().isBefore(b.endsAt()));
    }

    /** How many leading digits two division codes share. */
    private static int common(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
    }
}
