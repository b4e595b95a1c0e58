package org.linli.bench.matching;

import java.util.List;
import java.util.Map;

/** One week of a district: ids of persons, needs and venues are their places in the lists. */
public record Instance(
        String name, List<Person> persons, List<Need> needs, List<Venue> venues, Map<Integer, Integer> pools) {

    public static final int DAYS = 7;
    public static final int SLOTS = 28;
}
