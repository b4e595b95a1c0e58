package org.linli.volunteer.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The recruitment notice (VOL-06): what, where, when, how many, for whom, with which risks and safeguards.
 *
 * @param dangerous minors are barred (VOL-04) and insurance is needed (VOL-08)
 */
public record Notice(
        String title,
        String content,
        String place,
        String conditions,
        String risks,
        String safeguards,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        boolean dangerous) {

    /** The fields without which a notice is not complete. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (content.isBlank()) {
            missing.add("content");
        }
        if (place.isBlank()) {
            missing.add("place");
        }
        if (risks.isBlank()) {
            missing.add("risks");
        }
        if (safeguards.isBlank()) {
            missing.add("safeguards");
        }
        return missing;
    }
}
