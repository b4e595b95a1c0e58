package org.linli.matching.engine.week;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/** Who may take a role by what he knows and is, and who has declared a time, as bitmaps over the numbers of the crowd. */
final class Masks {

    private final Crowd crowd;
    private final int words;
    private final long[][] slots = new long[WeekProblem.DAYS * WeekProblem.SLOTS][];
    private final ConcurrentHashMap<RoleKey, long[]> roles = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Integer, long[]> windows = new ConcurrentHashMap<>();

    private record RoleKey(int kind, int skills, int qualifications, int languages) {}

    Masks(Crowd crowd, int[] availability, Crew crew) {
        this.crowd = crowd;
        words = (crowd.size + 63) / 64;
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new long[words];
        }
        crew.share(words, 64, (member, from, to) -> {
            for (int p = from * 64; p < Math.min(crowd.size, to * 64); p++) {
                declare(p, availability, crowd.row[p] * WeekProblem.DAYS);
            }
        });
    }

    private void declare(int person, int[] availability, int at) {
        long bit = 1L << person;
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            for (int free = availability[at + day] & (1 << WeekProblem.SLOTS) - 1; free != 0; free &= free - 1) {
                slots[day * WeekProblem.SLOTS + Integer.numberOfTrailingZeros(free)][person >> 6] |= bit;
            }
        }
    }

    /** Languages are not asked of a supervisor. */
    long[] role(int kind, int skills, int qualifications, int languages) {
        int asked = kind == WeekProblem.Roles.SUPERVISOR ? 0 : languages;
        return roles.computeIfAbsent(new RoleKey(kind, skills, qualifications, asked), this::able);
    }

    private long[] able(RoleKey key) {
        long[] able = new long[words];
        for (int p = 0; p < crowd.size; p++) {
            if (able(key, p)) {
                able[p >> 6] |= 1L << p;
            }
        }
        return able;
    }

    private boolean able(RoleKey key, int p) {
        boolean kind =
                switch (key.kind) {
                    case WeekProblem.Roles.GENERAL -> !crowd.socialWorker[p];
                    case WeekProblem.Roles.SUPERVISOR -> crowd.socialWorker[p];
                    default -> true;
                };
        return kind
                && (key.skills & ~crowd.skills[p]) == 0
                && (key.qualifications & ~crowd.qualifications[p]) == 0
                && (key.languages & ~crowd.languages[p]) == 0;
    }

    /** Notes what these people, by row, have declared now, and what they know and are by the crowd. */
    void revise(int[] people, WeekProblem.People before, WeekProblem.People now) {
        for (int day = 0; day < WeekProblem.DAYS; day++) {
            int weekday = day;
            int[] changed = Arrays.stream(people)
                    .filter(row -> before.availability()[row * WeekProblem.DAYS + weekday]
                            != now.availability()[row * WeekProblem.DAYS + weekday])
                    .toArray();
            declare(day, changed, declared(changed, day, before), declared(changed, day, now));
        }
        int[] others = Arrays.stream(people)
                .filter(row -> before.skills()[row] != now.skills()[row]
                        || before.qualifications()[row] != now.qualifications()[row]
                        || before.languages()[row] != now.languages()[row])
                .toArray();
        roles.forEach((key, able) -> {
            for (int row : others) {
                set(able, crowd.number[row], able(key, crowd.number[row]));
            }
        });
    }

    private static int[] declared(int[] people, int day, WeekProblem.People when) {
        return Arrays.stream(people)
                .map(row -> when.availability()[row * WeekProblem.DAYS + day] & (1 << WeekProblem.SLOTS) - 1)
                .toArray();
    }

    /** Writes only where something differs: there are more bitmaps of windows than a processor keeps at hand. */
    private void declare(int day, int[] people, int[] before, int[] now) {
        for (int i = 0; i < people.length; i++) {
            for (int rest = before[i] ^ now[i]; rest != 0; rest &= rest - 1) {
                int slot = Integer.numberOfTrailingZeros(rest);
                set(slots[day * WeekProblem.SLOTS + slot], crowd.number[people[i]], (now[i] >>> slot & 1) != 0);
            }
        }
        windows.forEach((key, free) -> {
            if (key >> 10 == day) {
                int asked = (1 << (key & 31)) - 1 << (key >> 5 & 31);
                for (int i = 0; i < people.length; i++) {
                    boolean can = (asked & ~now[i]) == 0;
                    if (can != ((asked & ~before[i]) == 0)) {
                        set(free, crowd.number[people[i]], can);
                    }
                }
            }
        });
    }

    private static void set(long[] bitmap, int p, boolean on) {
        if (on) {
            bitmap[p >> 6] |= 1L << p;
        } else {
            bitmap[p >> 6] &= ~(1L << p);
        }
    }

    long[] window(int day, int start, int length) {
        return windows.computeIfAbsent((day << 5 | start) << 5 | length, key -> free(day, start, length));
    }

    private long[] free(int day, int start, int length) {
        long[] free = slots[day * WeekProblem.SLOTS + start].clone();
        for (int slot = start + 1; slot < start + length; slot++) {
            long[] declared = slots[day * WeekProblem.SLOTS + slot];
            for (int i = 0; i < words; i++) {
                free[i] &= declared[i];
            }
        }
        return free;
    }
}
