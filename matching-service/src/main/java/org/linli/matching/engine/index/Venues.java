package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places where something can happen, and why none of them suits; few enough to be looked at one by one. */
public final class Venues {

    /** What can stand against a venue. */
    public enum Obstacle {
        CAPACITY,
        TYPE,
        DISTANCE,
        CLOSED,
        BOOKED
    }

    /** A venue of the plane; {@code open} has seven masks from Monday on. */
    @SuppressWarnings("ArrayRecordComponent") // read only
    public record Venue(String id, Place place, int capacity, int type, int[] open) {}

    /** What a need asks of a venue. */
    public record Wish(Place place, int capacity, int type, Span span, float within) {}

    /** How many suit, how many one obstacle alone keeps out, and which needs hold those that are booked. */
    public record VenueCounts(int feasible, List<Integer> only, List<String> holders) {
        public VenueCounts {
            only = List.copyOf(only);
            holders = List.copyOf(holders);
        }

        public int only(Obstacle obstacle) {
            return only.get(obstacle.ordinal());
        }
    }

    private final List<Venue> venues;
    private final Map<String, List<Promise>> bookings = new HashMap<>();

    public Venues(Collection<Venue> venues) {
        this.venues = List.copyOf(venues);
    }

    public void book(String venue, Promise booking) {
        bookings.computeIfAbsent(venue, _ -> new ArrayList<>()).add(booking);
    }

    public VenueCounts count(Wish wish) {
        Integer[] only = new Integer[Obstacle.values().length];
        Arrays.fill(only, 0);
        List<String> holders = new ArrayList<>();
        int feasible = 0;
        for (Venue venue : venues) {
            List<Promise> held = bookings.getOrDefault(venue.id(), List.of()).stream()
                    .filter(b -> b.collides(wish.span(), 0))
                    .toList();
            int obstacles = obstacles(venue, wish, !held.isEmpty());
            if (obstacles == 0) {
                feasible++;
            } else if (Integer.bitCount(obstacles) == 1) {
                only[Integer.numberOfTrailingZeros(obstacles)]++;
                if (obstacles == 1 << Obstacle.BOOKED.ordinal()) {
                    held.forEach(booking -> holders.add(booking.need()));
                }
            }
        }
        return new VenueCounts(
                feasible, List.of(only), holders.stream().distinct().sorted().toList());
    }

    private static int obstacles(Venue venue, Wish wish, boolean booked) {
        float dx = venue.place().x() - wish.place().x();
        float dy = venue.place().y() - wish.place().y();
        int slots = wish.span().slots();
        boolean open = slots != 0 && (venue.open()[wish.span().weekday()] & slots) == slots;
        return flag(venue.capacity() < wish.capacity(), Obstacle.CAPACITY)
                | flag(venue.type() < wish.type(), Obstacle.TYPE)
                | flag(!((float) Math.sqrt(dx * dx + dy * dy) <= wish.within()), Obstacle.DISTANCE)
                | flag(!open, Obstacle.CLOSED)
                | flag(booked, Obstacle.BOOKED);
    }

    private static int flag(boolean stands, Obstacle obstacle) {
        return stands ? 1 << obstacle.ordinal() : 0;
    }
}
