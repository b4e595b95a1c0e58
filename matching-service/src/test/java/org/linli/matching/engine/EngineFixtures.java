package org.linli.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Supplies and needs for tests, made by functions; a seed makes a random district again. */
final class EngineFixtures {

    static final long COMMUNITY = 330411003001L;
    static final long NEXT_COMMUNITY = 330411003002L;
    static final long OTHER_STREET = 330411005001L;
    static final long OTHER_DISTRICT = 411603001001L;
    static final long MEDIATION = 1L;
    static final long COUNSELLING = 2L;
    /** A Saturday. */
    static final long SATURDAY = LocalDate.of(2026, 12, 5).toEpochDay();

    private EngineFixtures() {}

    static Person person(String id) {
        return new Person(id, COMMUNITY, true, false, false, false, MEDIATION, 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person minor(String id) {
        Person p = person(id);
        return new Person(id, p.area(), true, true, false, false, p.skills(), 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person inactive(String id) {
        return new Person(id, COMMUNITY, false, false, false, false, MEDIATION, 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person socialWorker(String id) {
        return new Person(id, COMMUNITY, true, false, true, true, 0, 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person declaredSocialWorker(String id) {
        return new Person(id, COMMUNITY, true, false, false, true, 0, 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person living(String id, long area) {
        return new Person(id, area, true, false, false, false, MEDIATION, 0, 0, allWeek(), -1, 0, Long.MIN_VALUE);
    }

    static Person skilled(String id, long skills) {
        return skilledAndRated(id, skills, -1);
    }

    static Person skilledAndRated(String id, long skills, int rating) {
        return new Person(id, COMMUNITY, true, false, false, false, skills, 0, 0, allWeek(), rating, 0, Long.MIN_VALUE);
    }

    static Person available(String id, int[] times) {
        return new Person(id, COMMUNITY, true, false, false, false, MEDIATION, 0, 0, times, -1, 0, Long.MIN_VALUE);
    }

    static Person vettedUntil(String id, long day) {
        return new Person(id, COMMUNITY, true, false, false, false, MEDIATION, 0, 0, allWeek(), -1, 0, day);
    }

    static Person rated(String id, int rating) {
        return new Person(
                id, COMMUNITY, true, false, false, false, MEDIATION, 0, 0, allWeek(), rating, 0, Long.MIN_VALUE);
    }

    static int[] allWeek() {
        int all = TimeGrid.WHOLE_DAY;
        return new int[] {all, all, all, all, all, all, all};
    }

    static int[] only(int weekday, int mask) {
        int[] times = new int[TimeGrid.DAYS];
        times[weekday] = mask;
        return times;
    }

    static Supply supply(Person... people) {
        Supply supply = new Supply();
        for (Person person : people) {
            supply.put(person);
        }
        return supply;
    }

    /** Saturday 9 to 11, one to two people who can mediate. */
    static Need need(String id) {
        return need(id, SATURDAY, 9 * 60, 11 * 60, 1, 2);
    }

    static Need need(String id, long day, int start, int end, int minimum, int wanted) {
        return new Need(
                id,
                COMMUNITY,
                1,
                false,
                1,
                day,
                start,
                end,
                false,
                false,
                List.of(new Need.Role(false, MEDIATION, minimum, wanted)),
                Set.of());
    }

    static Need adultOnly(Need n) {
        return new Need(
                n.id(),
                n.area(),
                n.weight(),
                n.focus(),
                n.classBit(),
                n.day(),
                n.startMinute(),
                n.endMinute(),
                true,
                n.childFacing(),
                n.roles(),
                n.refused());
    }

    static Need childFacing(Need n) {
        return new Need(
                n.id(),
                n.area(),
                n.weight(),
                n.focus(),
                n.classBit(),
                n.day(),
                n.startMinute(),
                n.endMinute(),
                false,
                true,
                n.roles(),
                n.refused());
    }

    static Need supervised(Need n) {
        List<Need.Role> roles = new ArrayList<>(n.roles());
        roles.add(new Need.Role(true, 0, 1, 1));
        return new Need(
                n.id(),
                n.area(),
                n.weight(),
                n.focus(),
                n.classBit(),
                n.day(),
                n.startMinute(),
                n.endMinute(),
                n.adultOnly(),
                n.childFacing(),
                roles,
                n.refused());
    }

    static Need refusedBy(Need n, String person) {
        return new Need(
                n.id(),
                n.area(),
                n.weight(),
                n.focus(),
                n.classBit(),
                n.day(),
                n.startMinute(),
                n.endMinute(),
                n.adultOnly(),
                n.childFacing(),
                n.roles(),
                Set.of(person));
    }

    static Need weighing(Need n, int weight) {
        return new Need(
                n.id(),
                n.area(),
                weight,
                n.focus(),
                n.classBit(),
                n.day(),
                n.startMinute(),
                n.endMinute(),
                n.adultOnly(),
                n.childFacing(),
                n.roles(),
                n.refused());
    }

    /** A random district; few people for many needs, so that they compete. */
    record Instance(Supply supply, List<Person> people, List<Need> needs, List<Commitment> commitments) {}

    static Instance instance(long seed, int people, int needs) {
        Random random = new Random(seed);
        List<Person> persons = new ArrayList<>();
        Supply supply = new Supply();
        for (int i = 0; i < people; i++) {
            Person p = new Person(
                    "p%05d".formatted(i),
                    330411000000L + 1_000L * (1 + random.nextInt(6)) + 1 + random.nextInt(8),
                    random.nextInt(20) != 0,
                    random.nextInt(15) == 0,
                    random.nextInt(25) == 0,
                    random.nextInt(12) == 0,
                    random.nextInt(4) == 0 ? 0 : skill(random) + 2 * skill(random),
                    random.nextInt(3),
                    1L << random.nextInt(4),
                    times(random),
                    random.nextInt(3) == 0 ? random.nextInt(101) : -1,
                    random.nextInt(4) * 600,
                    random.nextInt(3) == 0 ? SATURDAY + random.nextInt(60) - 30 : Long.MIN_VALUE);
            persons.add(p);
            supply.put(p);
        }
        List<Need> wanted = new ArrayList<>();
        for (int i = 0; i < needs; i++) {
            int minimum = 1 + random.nextInt(3);
            int start = (7 + random.nextInt(13)) * 60 + 30 * random.nextInt(2);
            boolean children = random.nextInt(3) == 0;
            List<Need.Role> roles = new ArrayList<>();
            roles.add(new Need.Role(
                    false, random.nextInt(4) == 0 ? 0 : skill(random), minimum, minimum + random.nextInt(4)));
            if (random.nextInt(5) < 2) {
                roles.add(new Need.Role(true, 0, 1, 1));
            }
            wanted.add(new Need(
                    "n%05d".formatted(i),
                    330411000000L + 1_000L * (1 + random.nextInt(6)) + 1 + random.nextInt(8),
                    1 << random.nextInt(3),
                    random.nextBoolean(),
                    1L << random.nextInt(4),
                    SATURDAY + random.nextInt(14),
                    start,
                    start + 60 + 30 * random.nextInt(6),
                    random.nextInt(4) == 0,
                    children,
                    roles,
                    random.nextInt(4) == 0 ? Set.of("p%05d".formatted(random.nextInt(people))) : Set.of()));
        }
        List<Commitment> promised = new ArrayList<>();
        for (int i = 0; i < people / 4; i++) {
            long at = (SATURDAY + random.nextInt(14)) * 1_440 + (8 + random.nextInt(10)) * 60L;
            promised.add(
                    new Commitment("p%05d".formatted(random.nextInt(people)), at, at + 120, random.nextInt(6) == 0));
        }
        return new Instance(supply, persons, wanted, promised);
    }

    private static long skill(Random random) {
        return 1L << random.nextInt(10);
    }

    private static int[] times(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new int[0];
            case 1 -> allWeek();
            case 2 -> new int[] {0, 0, 0, 0, 0, TimeGrid.WHOLE_DAY, TimeGrid.WHOLE_DAY};
            case 3 -> {
                int evening = TimeGrid.mask(18 * 60, 21 * 60);
                yield new int[] {evening, evening, evening, evening, evening, 0, 0};
            }
            default -> {
                int morning = TimeGrid.mask(8 * 60, 12 * 60);
                yield new int[] {0, 0, 0, 0, 0, morning, morning};
            }
        };
    }
}
