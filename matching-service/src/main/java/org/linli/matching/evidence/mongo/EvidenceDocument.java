package org.linli.matching.evidence.mongo;

import java.time.Instant;
import java.util.List;
import org.linli.matching.evidence.Evidence;
import org.springframework.data.annotation.Id;

/** The papers of the demand of that id. */
record EvidenceDocument(@Id String id, List<SealedPaper> papers) {

    /** One paper; {@code reference} is sealed for its place. */
    record SealedPaper(
            String paper, Evidence.Kind kind, Evidence.Purpose purpose, String reference, String by, Instant at) {}
}
