package org.linli.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.linli.matching.engine.Commitment;
import org.linli.matching.engine.Need;
import org.linli.matching.engine.Person;
import org.linli.matching.engine.Premises;
import org.linli.matching.engine.Supply;
import org.linli.matching.engine.TimeGrid;

/** A generated district as the service knows one: people by community, most of them unrated, and demands over several weeks. */
record District(Supply supply, List<Need> needs, List<Commitment> commitments, Premises premises) {

    static final long MONDAY = LocalDate.of(2026, 12, 7).toEpochDay();

    private static final long CODE = 330_411_000_000L;
    private static final int STREETS = 9;
    private static final int COMMUNITIES = 16;
    private static final int SKILLS = 16;
    private static final int CLASSES = 8;
    private static final int VENUES = 120;
    private static final int CHOICES = 6;
    private static final int[] NOTHING_DECLARED = {};

    static District of(int people, int demands, int weeks, long seed) {
        Random random = new Random(seed);
        Supply supply = new Supply(people);
        for (int i = 0; i < people; i++) {
            supply.put(person(i, random));
        }
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            needs.add(need(i, people, weeks, random));
        }
        List<Commitment> commitments = new ArrayList<>();
        for (int i = 0; i < people / 20; i++) {
            long at = (MONDAY + random.nextInt(7 * weeks)) * 1_440 + (8 + random.nextInt(10)) * 60L;
            commitments.add(new Commitment(personId(random.nextInt(people)), at, at + 120, random.nextInt(8) == 0));
        }
        return new District(supply, needs, commitments, premises(weeks, random));
    }

    private static String personId(int number) {
        return "person-%06d".formatted(number);
    }

    private static long area(Random random) {
        return CODE + 1_000L * (1 + random.nextInt(STREETS)) + 1 + random.nextInt(COMMUNITIES);
    }

    private static Person person(int number, Random random) {
        long skills = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            skills |= skill(random);
        }
        return new Person(
                personId(number),
                area(random),
                random.nextInt(20) != 0,
                random.nextInt(25) == 0,
                random.nextInt(80) == 0,
                random.nextInt(60) == 0,
                skills,
                1,
                liked(random),
                times(random),
                random.nextInt(3) == 0 ? 40 + random.nextInt(61) : -1,
                random.nextInt(3) == 0 ? random.nextInt(60 * 40) : 0,
                random.nextInt(4) == 0 ? MONDAY + random.nextInt(200) : Long.MIN_VALUE);
    }

    /** The later ones are the rarer. */
    private static long skill(Random random) {
        return 1L << Math.min(random.nextInt(SKILLS), random.nextInt(SKILLS));
    }

    private static long twoSkills(Random random) {
        long first = skill(random);
        return first | skill(random);
    }

    private static long liked(Random random) {
        long first = 1L << random.nextInt(CLASSES);
        return first | 1L << random.nextInt(CLASSES);
    }

    private static int[] times(Random random) {
        if (random.nextInt(5) < 2) {
            return NOTHING_DECLARED.clone();
        }
        int[] week = new int[TimeGrid.DAYS];
        for (int day = 0; day < week.length; day++) {
            int part = random.nextInt(6);
            if (part < 3) {
                int from = (7 + 4 * part) * 60 + 60 * random.nextInt(2);
                week[day] = TimeGrid.mask(from, from + 60 * (2 + random.nextInt(4)));
            } else if (part == 3) {
                week[day] = TimeGrid.WHOLE_DAY;
            }
        }
        return week;
    }

    private static Need need(int number, int people, int weeks, Random random) {
        boolean children = random.nextInt(5) == 0;
        int minimum = 1 + random.nextInt(4);
        List<Need.Role> roles = new ArrayList<>();
        roles.add(
                new Need.Role(false, random.nextInt(3) == 0 ? 0 : skill(random), minimum, minimum + random.nextInt(5)));
        if (random.nextInt(3) == 0) {
            roles.add(new Need.Role(false, twoSkills(random), 1, 1 + random.nextInt(2)));
        }
        if (random.nextInt(5) < 2) {
            roles.add(new Need.Role(true, 0, 1, 1));
        }
        int length = 60 + 30 * random.nextInt(7);
        long day = MONDAY + random.nextInt(7 * weeks);
        int start = start(random);
        List<Need.Window> others = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int other = start(random);
            // mostly of the same week, as people mean it
            long near = Math.max(MONDAY, day + random.nextInt(5) - 2);
            others.add(new Need.Window(near, other, other + length));
        }
        return new Need(
                        "demand-%05d".formatted(number),
                        area(random),
                        1 << random.nextInt(3),
                        random.nextInt(3) == 0,
                        1L << random.nextInt(CLASSES),
                        day,
                        start,
                        start + length,
                        random.nextInt(10) == 0,
                        children,
                        roles,
                        random.nextInt(8) == 0 ? Set.of(personId(random.nextInt(people))) : Set.of())
                .with(new Need.Extras(
                        others,
                        random.nextInt(5) == 0 ? choices(random) : null,
                        random.nextInt(10) == 0 ? new Need.Goods("kind-" + random.nextInt(4), 5) : null));
    }

    private static int start(Random random) {
        return (8 + random.nextInt(11)) * 60 + 30 * random.nextInt(2);
    }

    private static List<Need.VenueChoice> choices(Random random) {
        Set<Integer> chosen = new HashSet<>();
        while (chosen.size() < CHOICES) {
            chosen.add(random.nextInt(VENUES));
        }
        return chosen.stream()
                .map(v -> new Need.VenueChoice(venueId(v), random.nextInt(40)))
                .sorted(Comparator.comparingInt(Need.VenueChoice::cost).thenComparing(Need.VenueChoice::id))
                .toList();
    }

    private static String venueId(int number) {
        return "venue-%03d".formatted(number);
    }

    private static Premises premises(int weeks, Random random) {
        Map<String, Map<Long, Integer>> open = new HashMap<>();
        for (int v = 0; v < VENUES; v++) {
            Map<Long, Integer> days = new HashMap<>();
            for (int day = 0; day < 7 * weeks; day++) {
                if (random.nextInt(7) != 0) {
                    days.put(MONDAY + day, TimeGrid.mask(8 * 60, 20 * 60));
                }
            }
            open.put(venueId(v), days);
        }
        Map<String, Integer> stock = new HashMap<>();
        for (int kind = 0; kind < 4; kind++) {
            stock.put("kind-" + kind, 60 * weeks);
        }
        return new Premises(open, stock);
    }
}
