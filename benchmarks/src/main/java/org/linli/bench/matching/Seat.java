package org.linli.bench.matching;

/** One line of {@code plan.csv}: a person in a role of a running need; venue −1 for none. */
public record Seat(int need, int window, int venue, int role, int person) {}
