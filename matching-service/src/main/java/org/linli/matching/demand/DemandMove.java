package org.linli.matching.demand;

import static org.linli.matching.demand.DemandStatus.DONE;
import static org.linli.matching.demand.DemandStatus.EVALUATED;
import static org.linli.matching.demand.DemandStatus.EXPIRED;
import static org.linli.matching.demand.DemandStatus.IN_SERVICE;
import static org.linli.matching.demand.DemandStatus.LISTED;
import static org.linli.matching.demand.DemandStatus.MATCHED;
import static org.linli.matching.demand.DemandStatus.MATCHING;
import static org.linli.matching.demand.DemandStatus.REJECTED;
import static org.linli.matching.demand.DemandStatus.REOPENED;
import static org.linli.matching.demand.DemandStatus.SUBMITTED;
import static org.linli.matching.demand.DemandStatus.VERIFIED;

import java.util.EnumSet;
import java.util.Set;

/** Every move a demand can make, once: from which states it is allowed and where it leads. */
public enum DemandMove {
    VERIFY(EnumSet.of(SUBMITTED), VERIFIED),
    REJECT(EnumSet.of(SUBMITTED), REJECTED),
    LIST(EnumSet.of(VERIFIED, REOPENED), LISTED),
    /** People are proposed; a demand that is already matching takes further proposals for vacant seats. */
    PROPOSE(EnumSet.of(LISTED, MATCHING), MATCHING),
    /** The last proposal lapsed: back to the list. */
    RELEASE(EnumSet.of(MATCHING), LISTED),
    MATCH(EnumSet.of(MATCHING), MATCHED),
    /** So many took their yes back that a role is below its minimum. */
    LOSE(EnumSet.of(MATCHED), MATCHING),
    START(EnumSet.of(MATCHED), IN_SERVICE),
    COMPLETE(EnumSet.of(IN_SERVICE), DONE),
    EVALUATE(EnumSet.of(DONE), EVALUATED),
    /** It did not help: found while it went on, or by the visit some weeks later. */
    REOPEN(EnumSet.of(IN_SERVICE, DONE, EVALUATED), REOPENED),
    EXPIRE(EnumSet.of(LISTED), EXPIRED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<DemandStatus> from;

    private final DemandStatus to;

    DemandMove(Set<DemandStatus> from, DemandStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(DemandStatus status) {
        return from.contains(status);
    }

    public DemandStatus to() {
        return to;
    }
}
