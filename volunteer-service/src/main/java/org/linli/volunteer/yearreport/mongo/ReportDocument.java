package org.linli.volunteer.yearreport.mongo;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/** A frozen report at rest. */
record ReportDocument(
        @Id String id,
        String area,
        int year,
        String contents,
        String digest,
        String digestProfile,
        String frozenBy,
        Instant frozenAt) {}
