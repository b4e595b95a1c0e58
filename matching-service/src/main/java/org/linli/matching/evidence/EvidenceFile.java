package org.linli.matching.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.linli.matching.demand.DemandId;
import org.linli.platform.problem.Rejected;

/** All papers of one demand; nothing is ever taken out. */
public record EvidenceFile(DemandId demand, List<Evidence> papers) {

    /** As many as one late entry of service time may have. */
    static final int MOST = 20;

    public EvidenceFile {
        papers = List.copyOf(papers);
    }

    static EvidenceFile empty(DemandId demand) {
        return new EvidenceFile(demand, List.of());
    }

    boolean holds(String id) {
        return papers.stream().anyMatch(paper -> paper.id().equals(id));
    }

    EvidenceFile plus(Evidence paper) {
        if (papers.size() >= MOST) {
            throw new Rejected(new EvidenceRejection.TooMany(MOST));
        }
        return new EvidenceFile(
                demand, Stream.concat(papers.stream(), Stream.of(paper)).toList());
    }
}
