package org.linli.volunteer.socialworker.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A social worker at rest.
 *
 * @param certificateHash keyed hash of the certificate's number: unique
 * @param place division code and id: the order of lists
 * @param lapse last day of the registration and id: the order of due lists; absent when struck off
 * @param missing minutes of education that the next renewal lacks
 */
record SocialWorkerDocument(
        @Id String id,
        String certificateHash,
        String place,
        String area,
        String name,
        String certificate,
        @Nullable String volunteer,
        String agency,
        String grade,
        LocalDate from,
        LocalDate until,
        LocalDate educationAfter,
        List<Learned> education,
        String status,
        @Nullable String lapse,
        int missing) {

    /** Education at rest. */
    record Learned(LocalDate day, String name, String organizer, int minutes) {}
}
