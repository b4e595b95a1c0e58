package org.linli.matching.engine.index;

import java.util.Arrays;
import org.linli.matching.engine.Draw;
import org.linli.matching.engine.TimeGrid;

/**
 * One person of the supply: no name, no birth date, no address.
 *
 * @param radius how far he goes, in metres; not used where places are division codes
 * @param skills bits of a taxonomy, as are {@code qualifications}, {@code languages} and {@code classes} (what he likes to serve)
 * @param rating 0 to 100, or −1 when nobody has rated him
 * @param recent recent service, in the policy's unit
 * @param maxEngagements most promises, {@code maxSlots} most half hours a week, where the policy asks
 * @param availability seven masks of {@link TimeGrid} from Monday on; empty when he declared nothing and has to be asked
 * @param vettedUntil last epoch day that his record check covers, {@link Long#MIN_VALUE} without one (SEC-13)
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and compared by content
public record Member(
        String id,
        Place place,
        float radius,
        long skills,
        long qualifications,
        long languages,
        long classes,
        int rating,
        int recent,
        int maxEngagements,
        int maxSlots,
        int[] availability,
        long vettedUntil) {

    public Member {
        if (availability.length != 0 && availability.length != TimeGrid.DAYS) {
            throw new IllegalArgumentException("availability needs seven days or none");
        }
        if ((qualifications | languages | classes) >>> Integer.SIZE != 0) {
            throw new IllegalArgumentException("qualifications, languages and classes are 32 bits each");
        }
        availability = availability.clone();
    }

    @Override
    public int[] availability() {
        return availability.clone();
    }

    /** False when he said nothing about his time. */
    public boolean hasTimes() {
        return availability.length != 0;
    }

    /** False when he declared a week without a single half hour, so that no ask can have him. */
    public boolean everThere() {
        return availability.length == 0 || Arrays.stream(availability).anyMatch(day -> (day & TimeGrid.WHOLE_DAY) != 0);
    }

    /** The half hours he declared for a day, Monday = 0; all of them when he declared nothing. */
    public int times(int weekday) {
        return availability.length == 0 ? TimeGrid.WHOLE_DAY : availability[weekday] & TimeGrid.WHOLE_DAY;
    }

    /** Decides between people of equal score, as everywhere in the engine. */
    public static long draw(String id) {
        return Draw.of(id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member m
                && id.equals(m.id)
                && place.equals(m.place)
                && radius == m.radius
                && skills == m.skills
                && qualifications == m.qualifications
                && languages == m.languages
                && classes == m.classes
                && rating == m.rating
                && recent == m.recent
                && maxEngagements == m.maxEngagements
                && maxSlots == m.maxSlots
                && Arrays.equals(availability, m.availability)
                && vettedUntil == m.vettedUntil;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
