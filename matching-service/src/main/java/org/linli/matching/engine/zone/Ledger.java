package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.week.HeldWeek;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.zone.ZoneMessage.Booked;
import org.linli.matching.engine.zone.ZoneMessage.Handover;
import org.linli.matching.engine.zone.ZoneMessage.Lent;
import org.linli.matching.engine.zone.ZoneMessage.NeedPlan;
import org.linli.matching.engine.zone.ZoneMessage.Room;

/**
 * What a zone holds and what it has booked of it. Of people and venue days held here it knows every booking, also those at needs that others
 * hold; such a booking can be changed by nobody until both are held by one zone.
 */
final class Ledger {

    /** What is written down of a zone, and who of its own people is not with it. */
    record Estate(Handover held, long[] away) {

        byte[] encode() {
            MessageWriter out = new MessageWriter();
            out.wholes(away);
            byte[] first = out.bytes();
            byte[] second = held.encode();
            byte[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }

        static Estate decode(byte[] bytes) {
            MessageReader in = new MessageReader(bytes);
            long[] away = in.wholes();
            return new Estate((Handover) ZoneMessage.decode(in.rest()), away);
        }
    }

    private final LocalWeek local;
    private final boolean[] need;
    private final boolean[] person;
    private final boolean[] venueDay;
    private final int[] poolLeft;
    private final HeldWeek.@Nullable Booking[] booking;
    private final Map<Integer, List<Booked>> elsewhere = new TreeMap<>();
    private final Map<Integer, List<Booked>> taken = new TreeMap<>();

    Ledger(LocalWeek local) {
        this.local = local;
        need = new boolean[local.problem.needs().size()];
        person = new boolean[local.people.size()];
        venueDay = new boolean[local.venues.size() * WeekProblem.DAYS];
        poolLeft = new int[local.problem.poolQuantity().length];
        booking = new HeldWeek.@Nullable Booking[need.length];
    }

    boolean holdsNeed(int row) {
        return need[row];
    }

    boolean holdsPerson(int row) {
        return person[row];
    }

    boolean holdsVenueDay(int at) {
        return venueDay[at];
    }

    HeldWeek.@Nullable Booking booking(int row) {
        return booking[row];
    }

    int[] poolLeft() {
        return poolLeft;
    }

    void receive(Handover all) {
        for (NeedPlan plan : all.needs()) {
            int n = known(local.need(plan.need()));
            need[n] = true;
            booking[n] = plan.window() == NeedPlan.NOT_RUNNING ? null : rows(n, plan);
        }
        for (Lent one : all.people()) {
            int p = known(local.person(one.person()));
            person[p] = true;
            if (!one.booked().isEmpty()) {
                elsewhere.put(p, new ArrayList<>(one.booked()));
            }
        }
        for (Room room : all.venueDays()) {
            int at = known(local.venue(room.venue())) * WeekProblem.DAYS + room.day();
            venueDay[at] = true;
            if (!room.booked().isEmpty()) {
                taken.put(at, new ArrayList<>(room.booked()));
            }
        }
        for (int k = 0; k < poolLeft.length; k++) {
            poolLeft[k] += all.pool()[k];
        }
    }

    private static int known(int row) {
        if (row == WeekProblem.NONE) {
            throw new IllegalStateException("something was handed over that was never introduced");
        }
        return row;
    }

    private HeldWeek.Booking rows(int n, NeedPlan plan) {
        int[] role = new int[plan.role().length];
        int[] people = new int[role.length];
        for (int i = 0; i < role.length; i++) {
            role[i] = local.firstRole(n) + plan.role()[i];
            people[i] = known(local.person(plan.person()[i]));
        }
        int venue = plan.venue() == NeedPlan.NO_VENUE ? WeekProblem.NONE : known(local.venue(plan.venue()));
        return new HeldWeek.Booking(local.firstWindow(n) + plan.window(), venue, role, people);
    }

    /** Gives these needs, people and venue days away; what is booked of the others stays as it is. */
    Handover give(List<Integer> needs, List<Integer> people, List<Integer> venueDays, int[] pool) {
        boolean[] going = new boolean[person.length];
        people.forEach(p -> going[p] = true);
        Map<Integer, List<Booked>> ofPeople = bookedHere(going);
        Map<Integer, List<Booked>> ofVenueDays = venueDaysBookedHere();
        List<NeedPlan> plans = needs.stream().map(this::plan).toList();
        List<Lent> lent = people.stream()
                .map(p -> new Lent(local.people.get(p).id(), all(p, ofPeople, elsewhere)))
                .toList();
        List<Room> rooms = venueDays.stream()
                .map(at -> new Room(
                        local.venues.get(at / WeekProblem.DAYS).id(),
                        at % WeekProblem.DAYS,
                        all(at, ofVenueDays, taken)))
                .toList();
        people.forEach(p -> {
            person[p] = false;
            elsewhere.remove(p);
        });
        venueDays.forEach(at -> {
            venueDay[at] = false;
            taken.remove(at);
        });
        for (int n : needs) {
            leave(n);
        }
        for (int k = 0; k < poolLeft.length; k++) {
            poolLeft[k] -= pool[k];
        }
        return new Handover(plans, lent, rooms, pool);
    }

    /** The need goes; who and what stays here is booked elsewhere from now on. */
    private void leave(int n) {
        HeldWeek.@Nullable Booking plan = booking[n];
        if (plan != null) {
            Booked booked = booked(n, plan);
            for (int p : plan.person()) {
                if (person[p]) {
                    elsewhere.computeIfAbsent(p, any -> new ArrayList<>()).add(booked);
                }
            }
            int at = plan.venue() * WeekProblem.DAYS + booked.day();
            if (plan.venue() != WeekProblem.NONE && venueDay[at]) {
                taken.computeIfAbsent(at, any -> new ArrayList<>()).add(booked);
            }
        }
        need[n] = false;
        booking[n] = null;
    }

    /**
     * Everything held here, for whoever goes on with it. People of the zone itself are only named when they are booked; those of them who are
     * elsewhere are named apart.
     *
     * @param own the first so many people known here are the zone's own
     */
    Estate everything(int own) {
        Map<Integer, List<Booked>> ofPeople = bookedHere(person);
        Map<Integer, List<Booked>> ofVenueDays = venueDaysBookedHere();
        List<Lent> lent = new ArrayList<>();
        List<Long> away = new ArrayList<>();
        for (int p = 0; p < person.length; p++) {
            if (person[p]) {
                List<Booked> all = all(p, ofPeople, elsewhere);
                if (p >= own || !all.isEmpty()) {
                    lent.add(new Lent(local.people.get(p).id(), all));
                }
            } else if (p < own) {
                away.add(local.people.get(p).id());
            }
        }
        List<Room> rooms = new ArrayList<>();
        for (int at = 0; at < venueDay.length; at++) {
            if (venueDay[at]) {
                rooms.add(new Room(
                        local.venues.get(at / WeekProblem.DAYS).id(),
                        at % WeekProblem.DAYS,
                        all(at, ofVenueDays, taken)));
            }
        }
        return new Estate(
                new Handover(plans(), lent, rooms, poolLeft.clone()),
                away.stream().mapToLong(Long::longValue).toArray());
    }

    /** Goes on with an estate: the idle people of its zone are named by its cards. */
    void receive(Estate estate, List<PersonCard> own) {
        Set<Long> notIdle = new HashSet<>();
        for (long id : estate.away()) {
            notIdle.add(id);
        }
        estate.held().people().forEach(lent -> notIdle.add(lent.person()));
        for (PersonCard card : own) {
            if (!notIdle.contains(card.id())) {
                person[known(local.person(card.id()))] = true;
            }
        }
        receive(estate.held());
    }

    /** How the needs held here run. */
    List<NeedPlan> plans() {
        List<NeedPlan> plans = new ArrayList<>();
        for (int n = 0; n < need.length; n++) {
            if (need[n]) {
                plans.add(plan(n));
            }
        }
        return plans;
    }

    private NeedPlan plan(int n) {
        HeldWeek.@Nullable Booking plan = booking[n];
        long id = local.needs.get(n).id();
        if (plan == null) {
            return new NeedPlan(id, NeedPlan.NOT_RUNNING, NeedPlan.NO_VENUE, new int[0], new long[0]);
        }
        return new NeedPlan(
                id,
                plan.window() - local.firstWindow(n),
                plan.venue() == WeekProblem.NONE
                        ? NeedPlan.NO_VENUE
                        : local.venues.get(plan.venue()).id(),
                Arrays.stream(plan.role()).map(r -> r - local.firstRole(n)).toArray(),
                Arrays.stream(plan.person())
                        .mapToLong(p -> local.people.get(p).id())
                        .toArray());
    }

    private Booked booked(int n, HeldWeek.Booking plan) {
        WeekProblem.Windows windows = local.problem.windows();
        int w = plan.window();
        return new Booked(local.needs.get(n).id(), windows.day()[w], windows.start()[w], windows.length()[w]);
    }

    /** Bookings of these people at needs held here. */
    private Map<Integer, List<Booked>> bookedHere(boolean[] asked) {
        Map<Integer, List<Booked>> here = new HashMap<>();
        for (int n = 0; n < need.length; n++) {
            HeldWeek.@Nullable Booking plan = booking[n];
            for (int i = 0; plan != null && i < plan.person().length; i++) {
                if (asked[plan.person()[i]]) {
                    here.computeIfAbsent(plan.person()[i], any -> new ArrayList<>(1))
                            .add(booked(n, plan));
                }
            }
        }
        return here;
    }

    private Map<Integer, List<Booked>> venueDaysBookedHere() {
        Map<Integer, List<Booked>> here = new HashMap<>();
        for (int n = 0; n < need.length; n++) {
            HeldWeek.@Nullable Booking plan = booking[n];
            if (plan != null && plan.venue() != WeekProblem.NONE) {
                Booked booked = booked(n, plan);
                here.computeIfAbsent(plan.venue() * WeekProblem.DAYS + booked.day(), any -> new ArrayList<>(1))
                        .add(booked);
            }
        }
        return here;
    }

    private List<Booked> all(int row, Map<Integer, List<Booked>> here, Map<Integer, List<Booked>> there) {
        List<Booked> all = new ArrayList<>(here.getOrDefault(row, List.of()));
        all.addAll(notHere(there.getOrDefault(row, List.of())));
        return all;
    }

    /** Bookings at needs that others hold. */
    private List<Booked> notHere(List<Booked> booked) {
        if (booked.isEmpty()) {
            return booked;
        }
        List<Booked> others = new ArrayList<>();
        for (Booked one : booked) {
            int n = local.need(one.need());
            if (n == WeekProblem.NONE || !need[n]) {
                others.add(one);
            }
        }
        return others;
    }

    /** Where a person held here is booked at needs that others hold. */
    List<Booked> elsewhere(int p) {
        return notHere(elsewhere.getOrDefault(p, List.of()));
    }

    boolean bookedElsewhere(int p) {
        return elsewhere.containsKey(p);
    }

    HeldWeek.Holding holding() {
        List<HeldWeek.Engagement> engagements = new ArrayList<>();
        elsewhere.forEach((p, booked) -> {
            for (Booked one : notHere(booked)) {
                engagements.add(new HeldWeek.Engagement(p, one.day(), one.start(), one.length()));
            }
        });
        int[] bits = new int[venueDay.length];
        taken.forEach((at, booked) -> {
            for (Booked one : notHere(booked)) {
                bits[at] |= (1 << one.length()) - 1 << one.start();
            }
        });
        return new HeldWeek.Holding(need, person, venueDay, bits, poolLeft, booking, engagements);
    }

    void adopt(HeldWeek.Outcome outcome) {
        // what has just been planned anew replaces what was noted before both came together
        elsewhere.replaceAll((p, booked) -> notHere(booked));
        elsewhere.values().removeIf(List::isEmpty);
        taken.replaceAll((at, booked) -> notHere(booked));
        taken.values().removeIf(List::isEmpty);
        System.arraycopy(outcome.booking(), 0, booking, 0, booking.length);
        System.arraycopy(outcome.poolLeft(), 0, poolLeft, 0, poolLeft.length);
    }
}
