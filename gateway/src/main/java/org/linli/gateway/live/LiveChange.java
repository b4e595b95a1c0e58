package org.linli.gateway.live;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.Topics;
import org.linli.platform.area.AreaScope;

/**
 * That something of a kind happened in a street, and no more: neither what changed nor whom it concerns.
 *
 * @param place the division of the event, for deciding who may know; never sent
 * @param area what listeners get to see: the street, or the district where the event is about no single street
 */
record LiveChange(String topic, String type, String place, String area, Instant at) {

    private static final String CASES_CHANGED = "cases-changed";

    /** Empty for an event that names no division: nobody could be told without guessing whether they may know. */
    static Optional<LiveChange> of(
            String topic, @Nullable String type, @Nullable String place, @Nullable Instant at, Instant now) {
        if (type == null || place == null || !AreaScope.isPrefix(significant(place))) {
            return Optional.empty();
        }
        String digits = significant(place);
        Instant when = at == null ? now : at;
        if (topic.equals(Topics.CASE_EVENTS)) {
            // where and which kind could tell a case apart in a small street: only that the district's cases changed
            String district = digits.length() <= 6 ? digits : AreaScope.districtOf(digits);
            return Optional.of(new LiveChange(topic, CASES_CHANGED, district, district, when));
        }
        String street = digits.length() <= 9 ? digits : AreaScope.streetOf(digits);
        return Optional.of(new LiveChange(topic, type, digits, street, when));
    }

    /** A street is written with nine digits by some and with twelve, padded, by others. */
    private static String significant(String place) {
        if (place.length() == 12 && place.endsWith("000")) {
            String street = place.substring(0, 9);
            return street.endsWith("000") ? place.substring(0, 6) : street;
        }
        return place;
    }
}
