package org.linli.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes unseen instances in the proportions of the given ones: who is available when, what is asked for, how far people go, and pools that
 * hold four fifths of what is asked. The same numbers and seed give the same instance on every machine.
 */
public final class Generator {

    private static final float WIDTH = 16_400f;
    private static final float HEIGHT = 13_900f;
    private static final float CLUSTER = 600f;
    private static final int CLUSTERS = 36;
    private static final int POOL_KINDS = 8;
    private static final int SOCIAL_WORKER = 32;
    private static final int BACKGROUND_CHECK = 1;
    private static final int MANDARIN = 1;
    private static final int DIALECT = 2;
    private static final int ENGLISH = 4;
    private static final int SIGN = 64;

    /**
     * A class of needs. {@code skill} is what its general seats ask for in {@code strict} of 100 cases; {@code minors}, {@code supervised},
     * {@code specialists}, {@code indoors}: of 100.
     */
    private record Category(
            int weight,
            int skill,
            int strict,
            int minors,
            int supervised,
            int specialists,
            int specialistQual,
            int indoors,
            int leastSeats,
            int mostSeats,
            int shortest,
            int longest,
            int urgent) {}

    private static final List<Category> CATEGORIES = List.of(
            new Category(17, 0, 48, 0, 25, 5, 128, 5, 1, 3, 2, 4, 63),
            new Category(13, 1, 87, 100, 60, 17, 8, 50, 1, 4, 3, 5, 32),
            new Category(5, 13, 60, 24, 64, 95, 2, 81, 1, 2, 2, 4, 60),
            new Category(10, 2, 58, 3, 14, 36, 4, 0, 1, 2, 4, 8, 57),
            new Category(10, 3, 52, 0, 4, 4, 64, 5, 1, 4, 2, 4, 49),
            new Category(10, 16, 29, 21, 57, 26, 4, 81, 4, 18, 5, 9, 6),
            new Category(9, 9, 18, 2, 22, 6, 64, 6, 3, 18, 4, 7, 2),
            new Category(7, 10, 22, 0, 14, 5, 64, 0, 3, 12, 4, 6, 3),
            new Category(7, 4, 89, 0, 4, 4, 512, 55, 1, 4, 2, 4, 10),
            new Category(3, 12, 60, 4, 32, 75, 16, 82, 1, 3, 2, 4, 25),
            new Category(5, 21, 84, 19, 55, 30, 256, 31, 1, 4, 3, 6, 76),
            new Category(4, 8, 51, 100, 87, 34, 4, 68, 3, 13, 6, 10, 18));

    /** How many of 100 persons have each of the 24 skills. */
    private static final int[] SKILLS = {29, 6, 4, 3, 9, 4, 3, 18, 6, 3, 3, 8, 4, 3, 13, 5, 3, 3, 7, 4, 3, 10, 5, 3};

    private final Random random;
    private final float[] centreX = new float[CLUSTERS];
    private final float[] centreY = new float[CLUSTERS];

    private Generator(long seed) {
        random = new Random(seed);
        for (int i = 0; i < CLUSTERS; i++) {
            centreX[i] = random.nextFloat() * WIDTH;
            centreY[i] = random.nextFloat() * HEIGHT;
        }
    }

    public static Instance generate(String name, int needs, int persons, long seed) {
        Generator generator = new Generator(seed);
        List<Person> people = generator.persons(persons);
        List<Venue> venues = generator.venues(Math.max(10, persons / 447));
        List<Need> asked = generator.needs(needs, people);
        return new Instance(name, people, asked, venues, pools(asked));
    }

    private boolean chance(int ofHundred) {
        return random.nextInt(100) < ofHundred;
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Near 0, rarely beyond ±3. */
    private double bell() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** Denser clusters first. */
    private int cluster() {
        double u = random.nextDouble();
        return (int) (u * u * CLUSTERS);
    }

    private static float metre(double value) {
        return Math.round(value * 1000) / 1000f;
    }

    private float[] place() {
        if (chance(15)) {
            return new float[] {metre(random.nextDouble() * WIDTH), metre(random.nextDouble() * HEIGHT)};
        }
        int c = cluster();
        return new float[] {metre(centreX[c] + bell() * CLUSTER), metre(centreY[c] + bell() * CLUSTER)};
    }

    private List<Person> persons(int count) {
        int socialWorkers = Math.max(1, Math.round(count * 4f / 134f));
        List<Person> persons = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            persons.add(person(id, id >= count - socialWorkers));
        }
        return List.copyOf(persons);
    }

    private Person person(int id, boolean socialWorker) {
        float[] at = place();
        int skills = 0;
        for (int i = 0; i < SKILLS.length; i++) {
            skills |= chance(SKILLS[i]) ? 1 << i : 0;
        }
        skills |= skills == 0 ? 1 << random.nextInt(SKILLS.length) : 0;
        int quals = socialWorker ? SOCIAL_WORKER : 0;
        quals |= chance(socialWorker ? 90 : 21) ? BACKGROUND_CHECK : 0;
        int[] rare = {0, 10, 29, 32, 6, 0, 280, 22, 4, 10};
        for (int i = 1; i < rare.length; i++) {
            quals |= random.nextInt(1000) < rare[i] ? 1 << i : 0;
        }
        int languages = chance(98) ? MANDARIN : 0;
        languages |= chance(55) ? DIALECT : 0;
        languages |= chance(12) ? ENGLISH : 0;
        languages |= chance(2) ? SIGN : 0;
        int categories = 0;
        for (int n = between(1, 3); n > 0; n--) {
            categories |= 1 << category();
        }
        float[] radii = {
            1000, 1000, 1000, 2000, 2000, 2000, 2000, 2000, 2000, 2000, 3000, 3000, 3000, 3000, 3000, 5000, 5000, 5000,
            5000, 8000
        };
        int recent = chance(48) ? 0 : (int) Math.min(120, -10 * Math.log(1 - random.nextDouble()));
        int engagements = socialWorker ? between(3, 6) : chance(51) ? 1 : chance(88) ? 2 : 3;
        int slots = socialWorker ? between(24, 47) : between(6, 17);
        int rating = (int) Math.clamp(Math.round(60 + 20 * bell()), 0, 100);
        return new Person(
                id,
                at[0],
                at[1],
                radii[random.nextInt(radii.length)],
                skills,
                quals,
                languages,
                categories,
                rating,
                recent,
                engagements,
                slots,
                availability(socialWorker));
    }

    private int category() {
        int at = random.nextInt(CATEGORIES.stream().mapToInt(Category::weight).sum());
        int category = 0;
        while (at >= CATEGORIES.get(category).weight()) {
            at -= CATEGORIES.get(category).weight();
            category++;
        }
        return category;
    }

    private List<Integer> availability(boolean socialWorker) {
        Integer[] week = {0, 0, 0, 0, 0, 0, 0};
        if (chance(socialWorker ? 8 : 75)) {
            return List.of(week);
        }
        int days = socialWorker ? between(3, 6) : chance(40) ? 1 : chance(73) ? 2 : between(3, 4);
        for (int i = 0; i < days; i++) {
            int day = random.nextInt(9);
            int start;
            int length;
            if (socialWorker) {
                start = between(3, 5);
                length = between(10, 17);
            } else if (chance(12)) {
                start = 22;
                length = 6;
            } else {
                start = between(3, 14);
                length = between(5, Math.min(14, Instance.SLOTS - start));
            }
            week[day == 7 ? 5 : day == 8 ? 1 : day] = ((1 << length) - 1) << start;
        }
        return List.of(week);
    }

    private List<Venue> venues(int count) {
        List<Venue> venues = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            float[] at = place();
            Integer[] week = new Integer[Instance.DAYS];
            for (int day = 0; day < Instance.DAYS; day++) {
                boolean closed = day >= 5 && chance(31);
                int start = between(2, 4);
                int length = between(16, Math.min(26, Instance.SLOTS - start));
                week[day] = closed ? 0 : ((1 << length) - 1) << start;
            }
            int capacity = chance(72) ? between(10, 30) : between(31, 110);
            venues.add(new Venue(id, at[0], at[1], capacity, chance(63) ? 0 : chance(57) ? 1 : 2, List.of(week)));
        }
        return List.copyOf(venues);
    }

    private List<Need> needs(int count, List<Person> persons) {
        Integer[] arrival = new Integer[count];
        for (int i = 0; i < count; i++) {
            arrival[i] = i;
        }
        java.util.Collections.shuffle(Arrays.asList(arrival), random);
        List<Need> needs = new ArrayList<>(count);
        for (int id = 0; id < count; id++) {
            needs.add(need(id, arrival[id], persons));
        }
        return List.copyOf(needs);
    }

    private Need need(int id, int arrival, List<Person> persons) {
        int number = category();
        Category category = CATEGORIES.get(number);
        float[] at = place();
        boolean minor = chance(category.minors());
        int priority = !chance(category.urgent()) ? 1 : chance(70) ? 2 : 4;
        int languages = (number == 0 || number == 3) && chance(31) ? DIALECT : chance(2) ? ENGLISH : 0;
        int preferred = 1 << category.skill();
        for (int n = between(0, 2); n > 0; n--) {
            preferred |= 1 << skill();
        }
        List<Role> roles = roles(category, minor);
        int seats = roles.stream().mapToInt(Role::want).sum();
        boolean indoors = chance(category.indoors());
        boolean resource = chance(14);
        return new Need(
                id,
                arrival,
                number,
                priority,
                minor,
                at[0],
                at[1],
                languages,
                preferred,
                (500 + 200 * roles.getFirst().min()) * priority,
                200 * priority,
                indoors ? (seats > 10 && chance(60) ? 1 : 0) : -1,
                indoors ? seats + between(3, 9) : 0,
                resource ? random.nextInt(POOL_KINDS) : -1,
                resource ? between(1, 12) : 0,
                chance(8) ? partner(at, persons) : -1,
                roles,
                windows(category));
    }

    private int skill() {
        int at = random.nextInt(Arrays.stream(SKILLS).sum());
        int skill = 0;
        while (at >= SKILLS[skill]) {
            at -= SKILLS[skill];
            skill++;
        }
        return skill;
    }

    /** The nearest of some that could come, or none. */
    private int partner(float[] at, List<Person> persons) {
        for (int tries = 0; tries < 400; tries++) {
            Person person = persons.get(random.nextInt(persons.size()));
            if (Utility.distance(person.x(), person.y(), at[0], at[1]) <= person.radius()) {
                return person.id();
            }
        }
        return -1;
    }

    private List<Role> roles(Category category, boolean minor) {
        int check = minor ? BACKGROUND_CHECK : 0;
        List<Role> roles = new ArrayList<>();
        int least = category.leastSeats();
        int min = Math.min(between(least, category.mostSeats()), between(least, category.mostSeats()));
        int want = min + (min == 1 ? 0 : random.nextInt(Math.max(1, min * 2 / 3) + 1));
        roles.add(new Role(Role.GENERAL, chance(category.strict()) ? 1 << category.skill() : 0, check, min, want));
        boolean large = min > 12;
        if (chance(category.specialists())) {
            int quals = category.specialistQual() | check;
            roles.add(new Role(Role.SPECIALIST, 0, quals, 1, large && chance(40) ? 2 : 1));
        }
        if (chance(category.supervised())) {
            int supervisors = large && chance(60) ? 2 : 1;
            roles.add(new Role(Role.SUPERVISOR, 0, SOCIAL_WORKER | check, chance(50) ? 1 : supervisors, supervisors));
        }
        return List.copyOf(roles);
    }

    private List<Window> windows(Category category) {
        int length = between(category.shortest(), category.longest());
        int count = chance(37) ? 1 : chance(80) ? 2 : 3;
        List<Window> windows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int day = random.nextInt(8);
            int start = between(3, Math.min(25, Instance.SLOTS - length));
            windows.add(new Window(day == 7 ? 5 : day, start, length, 120 * i));
        }
        return List.copyOf(windows);
    }

    private static Map<Integer, Integer> pools(List<Need> needs) {
        Map<Integer, Integer> asked = new TreeMap<>();
        for (int kind = 0; kind < POOL_KINDS; kind++) {
            asked.put(kind, 0);
        }
        for (Need need : needs) {
            if (need.resourceKind() >= 0) {
                asked.merge(need.resourceKind(), need.resourceQuantity(), Integer::sum);
            }
        }
        asked.replaceAll((kind, quantity) -> Math.max(1, quantity * 4 / 5));
        return Map.copyOf(asked);
    }
}
