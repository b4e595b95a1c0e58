package org.linli.matching.engine;

import java.util.Arrays;

/**
 * One member of the supply, as the engine sees him: no name, no birth date, no address.
 *
 * @param area 12-digit division code
 * @param active false keeps him out of every proposal
 * @param certified holds a social-work certificate; {@code declared} only says that he does social work
 * @param skills bits of the shared taxonomy
 * @param classes demand classes he likes to serve, as bits
 * @param availability seven masks of {@link TimeGrid} from Monday on; empty when he declared nothing
 * @param rating 0 to 100, or −1 when nobody has rated him
 * @param vettedUntilDay last epoch day his record check covers, {@link Long#MIN_VALUE} without one (SEC-13)
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record Person(
        String id,
        long area,
        boolean active,
        boolean minor,
        boolean certified,
        boolean declared,
        long skills,
        long languages,
        long classes,
        int[] availability,
        int rating,
        int recentMinutes,
        long vettedUntilDay) {

    public Person {
        if (availability.length != 0 && availability.length != TimeGrid.DAYS) {
            throw new IllegalArgumentException("availability needs seven days or none");
        }
        availability = availability.clone();
    }

    @Override
    public int[] availability() {
        return availability.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person p
                && id.equals(p.id)
                && area == p.area
                && active == p.active
                && minor == p.minor
                && certified == p.certified
                && declared == p.declared
                && skills == p.skills
                && languages == p.languages
                && classes == p.classes
                && Arrays.equals(availability, p.availability)
                && rating == p.rating
                && recentMinutes == p.recentMinutes
                && vettedUntilDay == p.vettedUntilDay;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
