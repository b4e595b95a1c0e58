package org.linli.local.mongo.index;

import java.util.Optional;
import org.linli.local.mongo.index.KeyValues.Edge;
import org.linli.local.mongo.index.KeyValues.Rank;

/** The kept values from one to another, both included. */
record Interval(Object from, Object to) {

    static final Interval EVERYTHING = new Interval(KeyValues.Single.MIN_KEY, KeyValues.Single.MAX_KEY);

    static Interval point(Object value) {
        return new Interval(value, value);
    }

    static Interval ofType(Rank rank) {
        return new Interval(new Edge(rank, false), new Edge(rank, true));
    }

    static Interval after(Rank rank) {
        return new Interval(new Edge(rank, true), KeyValues.Single.MAX_KEY);
    }

    boolean isPoint() {
        return from.equals(to);
    }

    boolean contains(Object value) {
        return KeyValues.compare(from, value) <= 0 && KeyValues.compare(value, to) <= 0;
    }

    Optional<Interval> and(Interval other) {
        var start = KeyValues.compare(from, other.from) >= 0 ? from : other.from;
        var end = KeyValues.compare(to, other.to) <= 0 ? to : other.to;
        return KeyValues.compare(start, end) <= 0 ? Optional.of(new Interval(start, end)) : Optional.empty();
    }
}
