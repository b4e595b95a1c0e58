package org.linli.matching.engine.zone;

import java.util.Arrays;
import org.linli.matching.engine.week.WeekProblem;

/** A venue as another zone has to know it; {@code open} has one mask of half hours a day. */
record VenueCard(long id, float x, float y, int capacity, int type, int[] open) {

    static VenueCard of(WeekProblem.Venues venues, int row) {
        return new VenueCard(
                venues.id()[row],
                venues.x()[row],
                venues.y()[row],
                venues.capacity()[row],
                venues.type()[row],
                Arrays.copyOfRange(venues.open(), row * WeekProblem.DAYS, (row + 1) * WeekProblem.DAYS));
    }

    void write(MessageWriter out) {
        out.whole(id);
        out.real(x);
        out.real(y);
        out.whole(capacity);
        out.whole(type);
        for (int day : open) {
            out.bits(day);
        }
    }

    static VenueCard read(MessageReader in) {
        long id = in.whole();
        float x = in.real();
        float y = in.real();
        int capacity = in.small();
        int type = in.small();
        int[] open = new int[WeekProblem.DAYS];
        for (int day = 0; day < open.length; day++) {
            open[day] = in.bits();
        }
        return new VenueCard(id, x, y, capacity, type, open);
    }
}
