package org.linli.volunteer.supervision.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.annotation.Id;

/**
 * A supervision at rest.
 *
 * @param topic sealed, like the actions: both may speak of cases
 * @param place day and id: the order of lists
 */
record SupervisionDocument(
        @Id String id,
        String supervisor,
        List<String> supervisees,
        String form,
        String area,
        LocalDate day,
        String place,
        String topic,
        int minutes,
        List<String> actions,
        String recordedBy,
        Instant recordedAt) {}
