package org.linli.matching.evidence;

import java.util.Optional;
import org.linli.matching.demand.DemandId;
import org.linli.platform.outbox.Versioned;

/** Where the papers of demands are kept. */
public interface EvidenceFiles {

    Optional<Versioned<EvidenceFile>> find(DemandId demand);

    /** Keeps a file, of which version 0 is none; refuses as stale when somebody else wrote since. */
    Versioned<EvidenceFile> save(EvidenceFile file, long expectedVersion);
}
