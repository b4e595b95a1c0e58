package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.week.WeekProblem;

/** What belongs to a zone before anybody talks: its people, needs and venues, the stocks of the district, and what is pinned of its needs. */
public final class Cards {

    final List<PersonCard> people;
    final List<NeedCard> needs;
    final List<VenueCard> venues;
    final int[] pools;
    final List<PinCard> pins;

    /** A decision that the plan keeps; window and role by their place on the need's card, −1 where the pin leaves it open. */
    record PinCard(long need, int window, long venue, int role, long person) {}

    private Cards(
            List<PersonCard> people, List<NeedCard> needs, List<VenueCard> venues, int[] pools, List<PinCard> pins) {
        this.people = List.copyOf(people);
        this.needs = List.copyOf(needs);
        this.venues = List.copyOf(venues);
        this.pools = pools;
        this.pins = List.copyOf(pins);
    }

    /**
     * Divides a problem. Who is pinned to a need of another zone belongs to that zone for this week, and so does a pinned venue; needs that share
     * somebody or some venue by pins stay together.
     */
    public static List<Cards> divide(WeekProblem problem, Division division) {
        Pinned pinned = new Pinned(problem, division);
        List<Cards> parts = new ArrayList<>();
        for (int zone = 0; zone < division.zones(); zone++) {
            parts.add(part(problem, division, pinned, zone));
        }
        return parts;
    }

    private static Cards part(WeekProblem problem, Division division, Pinned pinned, int zone) {
        WeekProblem.People p = problem.people();
        List<PersonCard> people = new ArrayList<>();
        for (int row = 0; row < p.size(); row++) {
            if (pinned.zoneOfPerson.getOrDefault(row, division.zoneOf(p.x()[row], p.y()[row])) == zone) {
                PersonCard card = PersonCard.of(p, row);
                if (card.hasTime()) {
                    people.add(card);
                }
            }
        }
        List<NeedCard> needs = new ArrayList<>();
        for (int n = 0; n < problem.needs().size(); n++) {
            if (pinned.zoneOfNeed(problem, division, n) == zone) {
                needs.add(NeedCard.of(problem, n));
            }
        }
        WeekProblem.Venues v = problem.venues();
        List<VenueCard> venues = new ArrayList<>();
        for (int row = 0; row < v.size(); row++) {
            if (pinned.zoneOfVenue.getOrDefault(row, division.zoneOf(v.x()[row], v.y()[row])) == zone) {
                venues.add(VenueCard.of(v, row));
            }
        }
        List<PinCard> pins = new ArrayList<>();
        for (WeekProblem.Pin pin : problem.pins()) {
            if (pinned.zoneOfNeed(problem, division, pin.need()) == zone) {
                pins.add(card(problem, pin));
            }
        }
        return new Cards(people, needs, venues, problem.poolQuantity().clone(), pins);
    }

    private static PinCard card(WeekProblem problem, WeekProblem.Pin pin) {
        int n = pin.need();
        return new PinCard(
                problem.needs().id()[n],
                pin.window() == WeekProblem.NONE
                        ? -1
                        : pin.window() - problem.needs().firstWindow()[n],
                pin.venue() == WeekProblem.NONE ? -1 : problem.venues().id()[pin.venue()],
                pin.role() == WeekProblem.NONE
                        ? -1
                        : pin.role() - problem.needs().firstRole()[n],
                pin.person() == WeekProblem.NONE ? -1 : problem.people().id()[pin.person()]);
    }

    /** The cards of two zones of which one takes the other over. */
    Cards with(Cards lost) {
        List<PersonCard> allPeople = new ArrayList<>(people);
        allPeople.addAll(lost.people);
        List<NeedCard> allNeeds = new ArrayList<>(needs);
        allNeeds.addAll(lost.needs);
        List<VenueCard> allVenues = new ArrayList<>(venues);
        allVenues.addAll(lost.venues);
        List<PinCard> allPins = new ArrayList<>(pins);
        allPins.addAll(lost.pins);
        return new Cards(allPeople, allNeeds, allVenues, pools, allPins);
    }

    /** Where pins bring needs, people and venues together. */
    private static final class Pinned {

        private final int[] leader;
        private final Map<Integer, Integer> zoneOfPerson = new HashMap<>();
        private final Map<Integer, Integer> zoneOfVenue = new HashMap<>();

        Pinned(WeekProblem problem, Division division) {
            leader = new int[problem.needs().size()];
            Arrays.setAll(leader, n -> n);
            Map<Integer, Integer> firstOfPerson = new HashMap<>();
            Map<Integer, Integer> firstOfVenue = new HashMap<>();
            for (WeekProblem.Pin pin : problem.pins()) {
                join(firstOfPerson, pin.person(), pin.need());
                join(firstOfVenue, pin.venue(), pin.need());
            }
            firstOfPerson.forEach((person, n) -> zoneOfPerson.put(person, zoneOfNeed(problem, division, n)));
            firstOfVenue.forEach((venue, n) -> zoneOfVenue.put(venue, zoneOfNeed(problem, division, n)));
        }

        private void join(Map<Integer, Integer> first, int what, int need) {
            if (what != WeekProblem.NONE) {
                Integer other = first.putIfAbsent(what, need);
                if (other != null) {
                    leader[leaderOf(need)] = leaderOf(other);
                }
            }
        }

        private int leaderOf(int need) {
            int n = need;
            while (leader[n] != n) {
                n = leader[n];
            }
            return n;
        }

        int zoneOfNeed(WeekProblem problem, Division division, int need) {
            int n = leaderOf(need);
            return division.zoneOf(problem.needs().x()[n], problem.needs().y()[n]);
        }
    }
}
