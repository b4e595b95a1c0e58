package org.linli.matching.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongPredicate;

/**
 * Everybody who can serve, as arrays side by side so that a scan touches only what it asks for; about 80 bytes a person.
 *
 * <p>Single writer. Readers take {@link #snapshot()}, which never changes afterwards.
 */
public final class Supply {

    private static final byte ACTIVE = 1;
    private static final byte MINOR = 2;
    private static final byte CERTIFIED = 4;
    private static final byte DECLARED = 8;
    private static final byte HAS_TIMES = 16;

    private int size;
    private String[] ids;
    private long[] areas;
    private byte[] flags;
    private long[] skills;
    private long[] languages;
    private long[] classes;
    private int[] availability;
    private byte[] ratings;
    private int[] recentMinutes;
    private long[] vettedUntil;
    private final Map<String, Integer> rows;

    public Supply() {
        this(64);
    }

    public Supply(int expected) {
        int capacity = Math.max(16, expected);
        ids = new String[capacity];
        areas = new long[capacity];
        flags = new byte[capacity];
        skills = new long[capacity];
        languages = new long[capacity];
        classes = new long[capacity];
        availability = new int[capacity * TimeGrid.DAYS];
        ratings = new byte[capacity];
        recentMinutes = new int[capacity];
        vettedUntil = new long[capacity];
        rows = HashMap.newHashMap(capacity);
    }

    private Supply(Supply other) {
        size = other.size;
        ids = Arrays.copyOf(other.ids, size);
        areas = Arrays.copyOf(other.areas, size);
        flags = Arrays.copyOf(other.flags, size);
        skills = Arrays.copyOf(other.skills, size);
        languages = Arrays.copyOf(other.languages, size);
        classes = Arrays.copyOf(other.classes, size);
        availability = Arrays.copyOf(other.availability, size * TimeGrid.DAYS);
        ratings = Arrays.copyOf(other.ratings, size);
        recentMinutes = Arrays.copyOf(other.recentMinutes, size);
        vettedUntil = Arrays.copyOf(other.vettedUntil, size);
        rows = new HashMap<>(other.rows);
    }

    /** Adds a person or replaces what was known of him; rows never move. */
    public void put(Person person) {
        Integer known = rows.get(person.id());
        int row = known == null ? size++ : known;
        if (row == ids.length) {
            grow();
        }
        if (known == null) {
            rows.put(person.id(), row);
        }
        ids[row] = person.id();
        areas[row] = person.area();
        skills[row] = person.skills();
        languages[row] = person.languages();
        classes[row] = person.classes();
        ratings[row] = (byte) Math.clamp(person.rating(), -1, 100);
        recentMinutes[row] = person.recentMinutes();
        vettedUntil[row] = person.vettedUntilDay();
        int[] times = person.availability();
        boolean declared = times.length == TimeGrid.DAYS;
        for (int day = 0; day < TimeGrid.DAYS; day++) {
            availability[row * TimeGrid.DAYS + day] = declared ? times[day] & TimeGrid.WHOLE_DAY : 0;
        }
        flags[row] = (byte) ((person.active() ? ACTIVE : 0)
                | (person.minor() ? MINOR : 0)
                | (person.certified() ? CERTIFIED : 0)
                | (person.declared() ? DECLARED : 0)
                | (declared ? HAS_TIMES : 0));
    }

    private void grow() {
        int capacity = ids.length * 2;
        ids = Arrays.copyOf(ids, capacity);
        areas = Arrays.copyOf(areas, capacity);
        flags = Arrays.copyOf(flags, capacity);
        skills = Arrays.copyOf(skills, capacity);
        languages = Arrays.copyOf(languages, capacity);
        classes = Arrays.copyOf(classes, capacity);
        availability = Arrays.copyOf(availability, capacity * TimeGrid.DAYS);
        ratings = Arrays.copyOf(ratings, capacity);
        recentMinutes = Arrays.copyOf(recentMinutes, capacity);
        vettedUntil = Arrays.copyOf(vettedUntil, capacity);
    }

    /** A copy that stays as it is. */
    public Supply snapshot() {
        return new Supply(this);
    }

    /** The same people, of whom only those of some areas can be asked; for readers of a snapshot. */
    public Supply only(LongPredicate areasAsked) {
        Supply some = new Supply(this);
        for (int row = 0; row < size; row++) {
            if (!areasAsked.test(areas[row])) {
                some.flags[row] = (byte) (flags[row] & ~ACTIVE);
            }
        }
        return some;
    }

    public int size() {
        return size;
    }

    public OptionalInt row(String id) {
        Integer row = rows.get(id);
        return row == null ? OptionalInt.empty() : OptionalInt.of(row);
    }

    public String id(int row) {
        return ids[row];
    }

    public long area(int row) {
        return areas[row];
    }

    public boolean active(int row) {
        return (flags[row] & ACTIVE) != 0;
    }

    public boolean minor(int row) {
        return (flags[row] & MINOR) != 0;
    }

    public boolean certified(int row) {
        return (flags[row] & CERTIFIED) != 0;
    }

    public boolean declaredSocialWork(int row) {
        return (flags[row] & DECLARED) != 0;
    }

    /** False when he said nothing about his time, so that he has to be asked. */
    public boolean hasTimes(int row) {
        return (flags[row] & HAS_TIMES) != 0;
    }

    public long skills(int row) {
        return skills[row];
    }

    public long languages(int row) {
        return languages[row];
    }

    public long classes(int row) {
        return classes[row];
    }

    /** The half hours he declared for a day, Monday = 0. */
    public int times(int row, int day) {
        return availability[row * TimeGrid.DAYS + day];
    }

    /** 0 to 100, or −1 when nobody has rated him. */
    public int rating(int row) {
        return ratings[row];
    }

    public int recentMinutes(int row) {
        return recentMinutes[row];
    }

    public long vettedUntil(int row) {
        return vettedUntil[row];
    }
}
