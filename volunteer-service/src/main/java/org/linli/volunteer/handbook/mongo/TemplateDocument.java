package org.linli.volunteer.handbook.mongo;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.Id;

/** A template at rest; {@code place} is division code and id, the order of lists. */
record TemplateDocument(
        @Id String id, String place, String area, String title, List<String> audience, List<Version> versions) {

    /** A version at rest. */
    record Version(int number, List<String> steps, String change, String by, Instant at) {}
}
