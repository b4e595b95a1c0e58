package org.linli.matching.evidence;

import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.ReadDemands;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows which papers speak for a demand: where they are kept to those who work with it, that there are any to other readers. */
@Component
public final class ReadDemandEvidence {

    private final EvidenceFiles files;
    private final ReadDemands demands;

    ReadDemandEvidence(EvidenceFiles files, ReadDemands demands) {
        this.files = files;
        this.demands = demands;
    }

    public EvidenceFile handle(DemandId demand, Caller reader) {
        demands.one(demand, reader);
        return files.find(demand).map(Versioned::value).orElseGet(() -> EvidenceFile.empty(demand));
    }

    /** Whether a reader is told where the papers are kept. */
    public static boolean opens(Caller reader) {
        return reader.hasAny(AddDemandEvidence.KEEPERS);
    }
}
