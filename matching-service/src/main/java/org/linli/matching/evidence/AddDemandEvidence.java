package org.linli.matching.evidence;

import java.time.Clock;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Demands;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Those who work with a demand say which papers speak for it; the same request sent again adds nothing. */
@Component
public final class AddDemandEvidence {

    static final Role[] KEEPERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    private final EvidenceFiles files;
    private final Demands demands;
    private final Clock clock;

    AddDemandEvidence(EvidenceFiles files, Demands demands, Clock clock) {
        this.files = files;
        this.demands = demands;
        this.clock = clock;
    }

    /** Which paper of which demand. */
    public record Command(DemandId demand, String id, Evidence.Kind kind, String reference, Caller by) {}

    /** Who may add; also asked before a body is read. */
    public static Role[] keepers() {
        return KEEPERS.clone();
    }

    public EvidenceFile handle(Command command) {
        Caller by = command.by();
        by.requireRole(KEEPERS);
        DemandState demand = demands.get(command.demand()).value().state();
        by.requireArea(demand.details().area());
        Evidence.Purpose purpose = Evidence.Purpose.in(demand.status())
                .orElseThrow(() -> new Rejected(new EvidenceRejection.DemandClosed(demand.status())));
        if (Evidence.namesAPerson(command.reference())) {
            throw new Rejected(new EvidenceRejection.NamesAPerson());
        }
        Evidence paper = new Evidence(
                command.id(),
                command.kind(),
                purpose,
                PersonalData.text(command.reference()),
                by.subject(),
                clock.instant());
        return Retry.whileStale(() -> add(command.demand(), paper));
    }

    private EvidenceFile add(DemandId demand, Evidence paper) {
        Versioned<EvidenceFile> stored =
                files.find(demand).orElseGet(() -> new Versioned<>(EvidenceFile.empty(demand), 0));
        return stored.value().holds(paper.id())
                ? stored.value()
                : files.save(stored.value().plus(paper), stored.version()).value();
    }
}
