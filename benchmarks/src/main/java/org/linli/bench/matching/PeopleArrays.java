package org.linli.bench.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.matching.engine.index.Member;

/** Brute force: everybody side by side in arrays, every rule tried on everybody. The reference for speed and for being right. */
final class PeopleArrays {

    /** As many as the index has; in its order: skill, qualification, language, availability, distance, vetting, committed, refused. */
    private static final int RULES = 8;

    private static final int SKILL = 1;
    private static final int QUALIFICATION = 1 << 1;
    private static final int LANGUAGE = 1 << 2;
    private static final int AVAILABILITY = 1 << 3;
    private static final int DISTANCE = 1 << 4;
    private static final int COMMITTED = 1 << 6;
    private static final int SOCIAL_WORKER = 32;

    private final Instance instance;
    private final int size;
    private final float[] x;
    private final float[] y;
    private final float[] radius;
    private final int[] skills;
    private final int[] quals;
    private final int[] languages;
    private final int[] available;
    private final int[] maxEngagements;
    private final int[] maxSlots;
    private final long[] draw;
    private final int[] engagements;
    private final int[] slots;
    /** Half hours taken, seven masks each, shifted by one so that the slot before the first has a place. */
    private final long[] taken;
    /** Person and need of every promise: nobody is asked twice by one need. */
    private final Set<Long> servedBy = new HashSet<>();

    PeopleArrays(Instance instance) {
        this.instance = instance;
        List<Person> persons = instance.persons();
        size = persons.size();
        x = new float[size];
        y = new float[size];
        radius = new float[size];
        skills = new int[size];
        quals = new int[size];
        languages = new int[size];
        available = new int[size * Instance.DAYS];
        maxEngagements = new int[size];
        maxSlots = new int[size];
        draw = new long[size];
        engagements = new int[size];
        slots = new int[size];
        taken = new long[size * Instance.DAYS];
        for (int i = 0; i < size; i++) {
            Person p = persons.get(i);
            x[i] = p.x();
            y[i] = p.y();
            radius[i] = p.radius();
            skills[i] = p.skills();
            quals[i] = p.quals();
            languages[i] = p.languages();
            maxEngagements[i] = p.maxEngagements();
            maxSlots[i] = p.maxSlots();
            draw[i] = Member.draw(People.name(i));
            for (int day = 0; day < Instance.DAYS; day++) {
                available[i * Instance.DAYS + day] = p.available().get(day);
            }
        }
    }

    void promise(List<Seat> plan) {
        for (Seat seat : plan) {
            Window window = instance.needs().get(seat.need()).windows().get(seat.window());
            taken[seat.person() * Instance.DAYS + window.day()] |= (long) window.bits() << 1;
            servedBy.add(pair(seat.person(), seat.need()));
            engagements[seat.person()]++;
            slots[seat.person()] += window.length();
        }
    }

    /** Which rules stand against a person, as bits. */
    private int against(int i, Need need, Role role, Window window) {
        int day = i * Instance.DAYS + window.day();
        int bits = window.bits();
        int rules = (available[day] & bits) == bits ? 0 : AVAILABILITY;
        rules |= (skills[i] & role.skills()) == role.skills() ? 0 : SKILL;
        boolean socialWorker = (quals[i] & SOCIAL_WORKER) != 0;
        boolean kind = role.kind() == Role.SPECIALIST || socialWorker == (role.kind() == Role.SUPERVISOR);
        rules |= kind && (quals[i] & role.quals()) == role.quals() ? 0 : QUALIFICATION;
        boolean understood = role.kind() == Role.SUPERVISOR || (languages[i] & need.languages()) == need.languages();
        rules |= understood ? 0 : LANGUAGE;
        rules |= Utility.distance(x[i], y[i], need.x(), need.y()) <= radius[i] ? 0 : DISTANCE;
        long asked = (long) bits << 1;
        boolean clash = (taken[day] & (asked | asked << 1 | asked >>> 1)) != 0;
        boolean full = engagements[i] >= maxEngagements[i] || slots[i] + window.length() > maxSlots[i];
        boolean there = engagements[i] > 0 && servedBy.contains(pair(i, need.id()));
        return rules | (clash || full || there ? COMMITTED : 0);
    }

    private static long pair(int person, int need) {
        return (long) person << Integer.SIZE | need;
    }

    /** People whom nothing keeps out, then per rule how many it alone keeps out. */
    int[] counts(Need need, Role role, Window window) {
        int[] counts = new int[1 + RULES];
        for (int i = 0; i < size; i++) {
            int rules = against(i, need, role, window);
            if (rules == 0) {
                counts[0]++;
            } else if (Integer.bitCount(rules) == 1) {
                counts[1 + Integer.numberOfTrailingZeros(rules)]++;
            }
        }
        return counts;
    }

    /** The best, best first: by score, then by draw, then by name; row numbers, −1 where there are fewer. */
    void best(Need need, Role role, Window window, int[] rows, int[] scores) {
        Arrays.fill(rows, -1);
        int count = 0;
        int bits = window.bits();
        for (int i = 0; i < size; i++) {
            // the cheapest test first: most people have no time at all
            if ((available[i * Instance.DAYS + window.day()] & bits) != bits || against(i, need, role, window) != 0) {
                continue;
            }
            Person person = instance.persons().get(i);
            int score = need.seatValue()
                    + Utility.ofSeat(person, need, role)
                    - Utility.ofNextEngagement(person, engagements[i]);
            if (count == rows.length && !before(i, score, rows[count - 1], scores[count - 1])) {
                continue;
            }
            int at = count == rows.length ? count - 1 : count++;
            while (at > 0 && before(i, score, rows[at - 1], scores[at - 1])) {
                rows[at] = rows[at - 1];
                scores[at] = scores[at - 1];
                at--;
            }
            rows[at] = i;
            scores[at] = score;
        }
    }

    private boolean before(int i, int score, int other, int otherScore) {
        if (score != otherScore) {
            return score > otherScore;
        }
        if (draw[i] != draw[other]) {
            return draw[i] < draw[other];
        }
        return People.name(i).compareTo(People.name(other)) < 0;
    }
}
