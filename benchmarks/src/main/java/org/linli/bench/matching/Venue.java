package org.linli.bench.matching;

import java.util.List;

/** One row of {@code venues.csv}. */
public record Venue(int id, float x, float y, int capacity, int type, List<Integer> open) {}
