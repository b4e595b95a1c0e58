package org.linli.bench.matching;

import java.util.ArrayList;
import java.util.List;

/** Everybody eligible, for the reference methods: by trying every person who has any time on the day. */
public final class Candidates {

    /** Somebody eligible for a role in a window; {@code worth} is the seat's value with what the person adds. */
    public record Candidate(int person, int worth) {}

    private final Instance instance;
    private final List<List<Person>> byDay = new ArrayList<>();

    public Candidates(Instance instance) {
        this.instance = instance;
        for (int day = 0; day < Instance.DAYS; day++) {
            List<Person> there = new ArrayList<>();
            for (Person person : instance.persons()) {
                if (person.available().get(day) != 0) {
                    there.add(person);
                }
            }
            byDay.add(there);
        }
    }

    /** Best first, then by number. */
    public List<Candidate> of(Need need, Role role, Window window) {
        List<Candidate> found = new ArrayList<>();
        int bits = window.bits();
        for (Person person : byDay.get(window.day())) {
            if ((person.available().get(window.day()) & bits) == bits && eligible(person, need, role, window)) {
                found.add(new Candidate(person.id(), need.seatValue() + Utility.ofSeat(person, need, role)));
            }
        }
        found.sort((a, b) -> a.worth() != b.worth()
                ? Integer.compare(b.worth(), a.worth())
                : Integer.compare(a.person(), b.person()));
        return found;
    }

    private static boolean eligible(Person person, Need need, Role role, Window window) {
        boolean kind = role.kind() == Role.SPECIALIST || person.isSocialWorker() == (role.kind() == Role.SUPERVISOR);
        return kind
                && (person.skills() & role.skills()) == role.skills()
                && (person.quals() & role.quals()) == role.quals()
                && (role.kind() == Role.SUPERVISOR || (person.languages() & need.languages()) == need.languages())
                && window.length() <= person.maxSlots()
                && person.maxEngagements() > 0
                && Utility.distance(person.x(), person.y(), need.x(), need.y()) <= person.radius();
    }

    /** Venues that would do for a need in a window, cheapest first. */
    public List<Venue> venues(Need need, Window window) {
        List<Venue> found = new ArrayList<>();
        int bits = window.bits();
        for (Venue venue : instance.venues()) {
            if (venue.capacity() >= need.venueCapacity()
                    && venue.type() >= need.venueType()
                    && (venue.open().get(window.day()) & bits) == bits
                    && Utility.distance(venue.x(), venue.y(), need.x(), need.y()) <= Utility.VENUE_REACH) {
                found.add(venue);
            }
        }
        found.sort((a, b) -> Integer.compare(Utility.ofVenue(a, need), Utility.ofVenue(b, need)));
        return found;
    }
}
