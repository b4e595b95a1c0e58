package org.linli.matching.demand;

import org.jspecify.annotations.Nullable;

/**
 * The venue that a demand asks for.
 *
 * @param type the plainest type that will do; any when null
 * @param seats how many people must find room
 */
public record VenueWish(@Nullable VenueType type, int seats, Reach within) {

    static final int MOST_SEATS = 100_000;
}
