package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.matching.engine.Policy;
import org.linli.matching.engine.TimeGrid;

/** Random districts small enough to be searched person by person, made again by their seed. */
final class Districts {

    static final long COMMUNITY = 330411003001L;
    private static final long[] AREAS = {
        COMMUNITY, 330411003002L, 330411005001L, 330411104205L, 411603001001L,
    };

    private Districts() {}

    static ScoringPolicy policy(boolean weekly) {
        return weekly ? new WeeklyUtility() : new ServiceScore(Policy.DEFAULT);
    }

    /** A quarter of all bits. */
    private static long rare(SplittableRandom random) {
        long first = random.nextLong();
        return first & random.nextLong();
    }

    /** Few values per property, so that many scores are equal. */
    static Member member(String id, SplittableRandom random) {
        Place place = new Place(
                AREAS[random.nextInt(AREAS.length)], 250f * random.nextInt(-8, 24), 250f * random.nextInt(-8, 24));
        int[] times = new int[random.nextInt(5) == 0 ? 0 : TimeGrid.DAYS];
        for (int day = 0; day < times.length; day++) {
            times[day] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 0b1111_1111;
                case 2 -> 0b1111_1111 << 10;
                default -> TimeGrid.WHOLE_DAY;
            };
        }
        return new Member(
                id,
                place,
                new float[] {1_000, 2_000, 5_000}[random.nextInt(3)],
                rare(random) & 0x1_0000_0f07L,
                rare(random) & 0b10_0010_0111,
                random.nextLong() & 0b1011,
                random.nextLong() & 0b1111,
                random.nextInt(5) * 20,
                random.nextInt(4) * 20,
                random.nextInt(4),
                random.nextInt(3) * 9,
                times,
                random.nextBoolean() ? Long.MIN_VALUE : random.nextInt(20));
    }

    static Map<String, Member> people(int count, SplittableRandom random) {
        Map<String, Member> people = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String id = "p" + i;
            people.put(id, member(id, random));
        }
        return people;
    }

    static Ask ask(SplittableRandom random, int people) {
        boolean supervising = random.nextInt(4) == 0;
        Span span = random.nextInt(12) == 0
                ? new Span(4 + random.nextInt(7), 20 * 60, 22 * 60 + 30 * random.nextInt(3))
                : random.nextInt(20) == 0
                        ? new Span(5, 21 * 60, 22 * 60)
                        : Span.ofSlots(random.nextInt(7), random.nextInt(22), 1 + random.nextInt(6));
        @Nullable String prior = random.nextInt(3) == 0 ? "p" + random.nextInt(people) : null;
        TreeSet<String> refused = new TreeSet<>();
        for (int i = random.nextInt(3) * 5; i > 0; i--) {
            refused.add("p" + random.nextInt(people));
        }
        return new Ask(
                "n" + random.nextInt(1_000),
                new Place(
                        AREAS[random.nextInt(AREAS.length)],
                        250f * random.nextInt(-8, 24),
                        250f * random.nextInt(-8, 24)),
                span,
                new Masks(
                        random.nextInt(3) == 0 ? 1L << random.nextInt(3) : random.nextInt(9) == 0 ? 1L << 32 : 0,
                        supervising ? 32 : random.nextInt(3) == 0 ? 1L << random.nextInt(2) : 0,
                        supervising || random.nextBoolean() ? 0 : 32,
                        random.nextInt(3) == 0 ? 1 : 0),
                new Taste(rare(random) & 0x1_0000_0f00L, 1L << random.nextInt(4), 200, prior),
                supervising,
                random.nextInt(4) == 0 ? 10 : Ask.NO_VETTING,
                refused);
    }

    static Promise promise(String key, SplittableRandom random) {
        Span span = Span.ofSlots(random.nextInt(7), random.nextInt(24), 1 + random.nextInt(4));
        return new Promise(key, "n" + random.nextInt(40), span.startsAt(), span.endsAt(), random.nextInt(3) == 0);
    }

    /** Promises of some of the people; what was promised is put into the index too. */
    static Map<String, List<Promise>> promises(PeopleIndex index, int people, int count, SplittableRandom random) {
        Map<String, List<Promise>> all = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String person = "p" + random.nextInt(people);
            Promise promise = promise("k" + i, random);
            index.promise(person, promise);
            all.computeIfAbsent(person, _ -> new ArrayList<>()).add(promise);
        }
        return all;
    }
}
