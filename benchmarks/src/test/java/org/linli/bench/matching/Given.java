package org.linli.bench.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Small instances in the words of the rules: what is not said is met with room to spare. */
final class Given {

    private static final int ALL_DAY = (1 << Instance.SLOTS) - 1;

    static final class A {
        private A() {}

        static PersonDraft person() {
            return new PersonDraft();
        }

        static NeedDraft need() {
            return new NeedDraft();
        }

        static VenueDraft venue() {
            return new VenueDraft();
        }
    }

    static final class PersonDraft {
        private float x;
        private float radius = 1000f;
        private int skills;
        private int quals;
        private int languages = 1;
        private int categories;
        private int rating;
        private int recentHours = 40;
        private int maxEngagements = 8;
        private int maxSlots = 100;
        private List<Integer> available = allWeek();

        PersonDraft at(float metresEast) {
            x = metresEast;
            return this;
        }

        PersonDraft radius(float metres) {
            radius = metres;
            return this;
        }

        PersonDraft skills(int mask) {
            skills = mask;
            return this;
        }

        PersonDraft quals(int mask) {
            quals = mask;
            return this;
        }

        PersonDraft languages(int mask) {
            languages = mask;
            return this;
        }

        PersonDraft categories(int mask) {
            categories = mask;
            return this;
        }

        PersonDraft rating(int points) {
            rating = points;
            return this;
        }

        PersonDraft recentHours(int hours) {
            recentHours = hours;
            return this;
        }

        PersonDraft atMost(int engagements, int slots) {
            maxEngagements = engagements;
            maxSlots = slots;
            return this;
        }

        PersonDraft availableOn(int day, int mask) {
            Integer[] week = {0, 0, 0, 0, 0, 0, 0};
            week[day] = mask;
            available = List.of(week);
            return this;
        }

        private Person build(int id) {
            return new Person(
                    id,
                    x,
                    0f,
                    radius,
                    skills,
                    quals,
                    languages,
                    categories,
                    rating,
                    recentHours,
                    maxEngagements,
                    maxSlots,
                    available);
        }
    }

    static final class NeedDraft {
        private float x;
        private int category;
        private int languages;
        private int preferredSkills;
        private int venueType = -1;
        private int venueCapacity;
        private int resourceKind = -1;
        private int resourceQuantity;
        private int priorPerson = -1;
        private final List<Role> roles = new ArrayList<>();
        private final List<Window> windows = new ArrayList<>();

        NeedDraft at(float metresEast) {
            x = metresEast;
            return this;
        }

        NeedDraft category(int number) {
            category = number;
            return this;
        }

        NeedDraft languages(int mask) {
            languages = mask;
            return this;
        }

        NeedDraft preferredSkills(int mask) {
            preferredSkills = mask;
            return this;
        }

        NeedDraft venue(int type, int capacity) {
            venueType = type;
            venueCapacity = capacity;
            return this;
        }

        NeedDraft resource(int kind, int quantity) {
            resourceKind = kind;
            resourceQuantity = quantity;
            return this;
        }

        NeedDraft priorPerson(int person) {
            priorPerson = person;
            return this;
        }

        NeedDraft role(int kind, int skills, int quals, int min, int want) {
            roles.add(new Role(kind, skills, quals, min, want));
            return this;
        }

        NeedDraft window(int day, int start, int length, int penalty) {
            windows.add(new Window(day, start, length, penalty));
            return this;
        }

        private Need build(int id) {
            return new Need(
                    id,
                    id,
                    category,
                    1,
                    false,
                    x,
                    0f,
                    languages,
                    preferredSkills,
                    1000,
                    200,
                    venueType,
                    venueCapacity,
                    resourceKind,
                    resourceQuantity,
                    priorPerson,
                    roles.isEmpty() ? List.of(new Role(Role.GENERAL, 0, 0, 1, 1)) : List.copyOf(roles),
                    windows.isEmpty() ? List.of(new Window(0, 4, 4, 0)) : List.copyOf(windows));
        }
    }

    static final class VenueDraft {
        private float x;
        private int capacity = 100;
        private int type = 2;
        private List<Integer> open = allWeek();

        VenueDraft at(float metresEast) {
            x = metresEast;
            return this;
        }

        VenueDraft capacity(int people) {
            capacity = people;
            return this;
        }

        VenueDraft type(int number) {
            type = number;
            return this;
        }

        VenueDraft openOn(int day, int mask) {
            Integer[] week = {0, 0, 0, 0, 0, 0, 0};
            week[day] = mask;
            open = List.of(week);
            return this;
        }

        private Venue build(int id) {
            return new Venue(id, x, 0f, capacity, type, open);
        }
    }

    private final List<Person> persons = new ArrayList<>();
    private final List<Need> needs = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private Map<Integer, Integer> pools = Map.of(0, 10);

    static Given with(PersonDraft... drafts) {
        Given given = new Given();
        Arrays.stream(drafts).forEach(d -> given.persons.add(d.build(given.persons.size())));
        return given;
    }

    Given needs(NeedDraft... drafts) {
        Arrays.stream(drafts).forEach(d -> needs.add(d.build(needs.size())));
        return this;
    }

    Given venues(VenueDraft... drafts) {
        Arrays.stream(drafts).forEach(d -> venues.add(d.build(venues.size())));
        return this;
    }

    Given pool(int kind, int quantity) {
        pools = Map.of(kind, quantity);
        return this;
    }

    Instance instance() {
        return new Instance("given", List.copyOf(persons), List.copyOf(needs), List.copyOf(venues), pools);
    }

    Verdict judge(Seat... seats) {
        return Checker.check(instance(), List.of(seats));
    }

    /** Person {@code person} in the first role and window of a need, without a venue. */
    static Seat seat(int need, int person) {
        return new Seat(need, 0, -1, 0, person);
    }

    private static List<Integer> allWeek() {
        return List.of(ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY, ALL_DAY);
    }
}
