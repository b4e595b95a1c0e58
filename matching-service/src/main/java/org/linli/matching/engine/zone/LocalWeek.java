package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.linli.matching.engine.week.WeekProblem;

/** A week as one zone knows it, numbered for itself, and the rows of what others call by name. */
final class LocalWeek {

    final List<PersonCard> people;
    final List<NeedCard> needs;
    final List<VenueCard> venues;
    final WeekProblem problem;
    private final Map<Long, Integer> personRow = new HashMap<>();
    private final Map<Long, Integer> needRow = new HashMap<>();
    private final Map<Long, Integer> venueRow = new HashMap<>();

    LocalWeek(
            Collection<PersonCard> people,
            Collection<NeedCard> needs,
            Collection<VenueCard> venues,
            int[] pools,
            List<Cards.PinCard> pins) {
        this.people = List.copyOf(people);
        this.needs = List.copyOf(needs);
        this.venues = List.copyOf(venues);
        for (PersonCard person : people) {
            personRow.put(person.id(), personRow.size());
        }
        for (NeedCard need : needs) {
            needRow.put(need.id(), needRow.size());
        }
        for (VenueCard venue : venues) {
            venueRow.put(venue.id(), venueRow.size());
        }
        WeekProblem unpinned = new WeekProblem(
                columns(this.people), columns(), roles(), windows(), venueColumns(), pools.clone(), List.of());
        List<WeekProblem.Pin> rows = new ArrayList<>();
        for (Cards.PinCard pin : pins) {
            rows.add(row(unpinned.needs(), pin));
        }
        problem = unpinned.withPins(rows);
    }

    private WeekProblem.Pin row(WeekProblem.Needs of, Cards.PinCard pin) {
        int n = need(pin.need());
        return new WeekProblem.Pin(
                n,
                pin.window() < 0 ? WeekProblem.NONE : of.firstWindow()[n] + pin.window(),
                pin.venue() < 0 ? WeekProblem.NONE : venue(pin.venue()),
                pin.role() < 0 ? WeekProblem.NONE : of.firstRole()[n] + pin.role(),
                pin.person() < 0 ? WeekProblem.NONE : person(pin.person()));
    }

    /** {@link WeekProblem#NONE} for somebody not known here. */
    int person(long id) {
        return personRow.getOrDefault(id, WeekProblem.NONE);
    }

    int need(long id) {
        return needRow.getOrDefault(id, WeekProblem.NONE);
    }

    int venue(long id) {
        return venueRow.getOrDefault(id, WeekProblem.NONE);
    }

    int firstRole(int need) {
        return problem.needs().firstRole()[need];
    }

    int firstWindow(int need) {
        return problem.needs().firstWindow()[need];
    }

    private static WeekProblem.People columns(List<PersonCard> all) {
        int[] available = new int[all.size() * WeekProblem.DAYS];
        float[] x = new float[all.size()];
        float[] y = new float[all.size()];
        float[] radius = new float[all.size()];
        for (int i = 0; i < all.size(); i++) {
            PersonCard card = all.get(i);
            System.arraycopy(card.available(), 0, available, i * WeekProblem.DAYS, WeekProblem.DAYS);
            x[i] = card.x();
            y[i] = card.y();
            radius[i] = card.radius();
        }
        return new WeekProblem.People(
                all.stream().mapToLong(PersonCard::id).toArray(),
                x,
                y,
                radius,
                column(all, PersonCard::skills),
                column(all, PersonCard::qualifications),
                column(all, PersonCard::languages),
                column(all, PersonCard::preferredCategories),
                column(all, PersonCard::rating),
                column(all, PersonCard::recentHours),
                column(all, PersonCard::maxEngagements),
                column(all, PersonCard::maxSlots),
                available);
    }

    private static <T> int[] column(List<T> all, ToIntFunction<T> value) {
        return all.stream().mapToInt(value).toArray();
    }

    /** The needs known, and one more that stands for all planned elsewhere: a seat, but no window. */
    private WeekProblem.Needs columns() {
        List<NeedCard> all = new ArrayList<>(needs);
        all.add(ELSEWHERE);
        int count = all.size();
        float[] x = new float[count];
        float[] y = new float[count];
        int[] firstRole = new int[count + 1];
        int[] firstWindow = new int[count + 1];
        for (int i = 0; i < count; i++) {
            NeedCard card = all.get(i);
            x[i] = card.x();
            y[i] = card.y();
            firstRole[i + 1] = firstRole[i] + card.roles().size();
            firstWindow[i + 1] = firstWindow[i] + card.windows().size();
        }
        return new WeekProblem.Needs(
                all.stream().mapToLong(NeedCard::id).toArray(),
                column(all, NeedCard::category),
                x,
                y,
                column(all, NeedCard::languages),
                column(all, NeedCard::preferredSkills),
                column(all, NeedCard::runBonus),
                column(all, NeedCard::seatValue),
                column(all, NeedCard::venueType),
                column(all, NeedCard::venueCapacity),
                column(all, NeedCard::pool),
                column(all, NeedCard::poolQuantity),
                column(all, card -> person(card.priorPerson())),
                firstRole,
                firstWindow);
    }

    private static final NeedCard ELSEWHERE = new NeedCard(
            Long.MIN_VALUE,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            WeekProblem.NONE,
            0,
            WeekProblem.NONE,
            0,
            NeedCard.NOBODY,
            List.of(new NeedCard.RoleCard(0, WeekProblem.Roles.SPECIALIST, 0, 0, 0, 1)),
            List.of());

    private WeekProblem.Roles roles() {
        List<NeedCard.RoleCard> all = new ArrayList<>();
        needs.forEach(need -> all.addAll(need.roles()));
        all.addAll(ELSEWHERE.roles());
        return new WeekProblem.Roles(
                column(all, NeedCard.RoleCard::number),
                column(all, NeedCard.RoleCard::kind),
                column(all, NeedCard.RoleCard::skills),
                column(all, NeedCard.RoleCard::qualifications),
                column(all, NeedCard.RoleCard::minimum),
                column(all, NeedCard.RoleCard::wanted));
    }

    private WeekProblem.Windows windows() {
        List<NeedCard.WindowCard> all = new ArrayList<>();
        needs.forEach(need -> all.addAll(need.windows()));
        return new WeekProblem.Windows(
                column(all, NeedCard.WindowCard::number),
                column(all, NeedCard.WindowCard::day),
                column(all, NeedCard.WindowCard::start),
                column(all, NeedCard.WindowCard::length),
                column(all, NeedCard.WindowCard::penalty));
    }

    private WeekProblem.Venues venueColumns() {
        int[] open = new int[venues.size() * WeekProblem.DAYS];
        float[] x = new float[venues.size()];
        float[] y = new float[venues.size()];
        for (int i = 0; i < venues.size(); i++) {
            System.arraycopy(venues.get(i).open(), 0, open, i * WeekProblem.DAYS, WeekProblem.DAYS);
            x[i] = venues.get(i).x();
            y[i] = venues.get(i).y();
        }
        return new WeekProblem.Venues(
                venues.stream().mapToLong(VenueCard::id).toArray(),
                x,
                y,
                column(venues, VenueCard::capacity),
                column(venues, VenueCard::type),
                open);
    }
}
