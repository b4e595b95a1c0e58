package org.linli.volunteer.points.mongo;

import java.util.Map;
import org.springframework.data.annotation.Id;

/** An item at rest; {@code place} is division prefix and id, the order of lists. */
record CatalogueItemDocument(
        @Id String id,
        String place,
        String area,
        String name,
        long points,
        int stock,
        boolean open,
        Map<String, String> outcomes) {}
