package org.linli.matching.resource;

import static org.linli.matching.resource.ResourceStatus.AVAILABLE;
import static org.linli.matching.resource.ResourceStatus.CHECKED;
import static org.linli.matching.resource.ResourceStatus.IN_USE;
import static org.linli.matching.resource.ResourceStatus.OFFERED;
import static org.linli.matching.resource.ResourceStatus.RESERVED;
import static org.linli.matching.resource.ResourceStatus.RETIRED;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every move of a resource, once. Where a listed resource goes depends on its other bookings: in use when one is, reserved when one is
 * promised, available otherwise; {@link #targets} says what can come out.
 */
public enum ResourceMove {
    CHECK(EnumSet.of(OFFERED), EnumSet.of(CHECKED)),
    PUBLISH(EnumSet.of(CHECKED), EnumSet.of(AVAILABLE)),
    RESERVE(EnumSet.of(AVAILABLE, RESERVED, IN_USE), EnumSet.of(RESERVED, IN_USE)),
    START(EnumSet.of(RESERVED, IN_USE), EnumSet.of(IN_USE)),
    FINISH(EnumSet.of(IN_USE), EnumSet.of(AVAILABLE, RESERVED, IN_USE)),
    RELEASE(EnumSet.of(RESERVED, IN_USE), EnumSet.of(AVAILABLE, RESERVED, IN_USE)),
    RETIRE(EnumSet.of(OFFERED, CHECKED, AVAILABLE), EnumSet.of(RETIRED));

    @SuppressWarnings("ImmutableEnumChecker") // copies that nobody can change
    private final Set<ResourceStatus> from;

    @SuppressWarnings("ImmutableEnumChecker") // copies that nobody can change
    private final Set<ResourceStatus> targets;

    ResourceMove(Set<ResourceStatus> from, Set<ResourceStatus> targets) {
        this.from = Set.copyOf(from);
        this.targets = Set.copyOf(targets);
    }

    public boolean allowedFrom(ResourceStatus status) {
        return from.contains(status);
    }

    /** Where the move can lead from a status; a resource in use stays so while somebody is promised it. */
    public Set<ResourceStatus> targets(ResourceStatus status) {
        if (this == RESERVE) {
            return EnumSet.of(status == IN_USE ? IN_USE : RESERVED);
        }
        if (this == RELEASE) {
            return status == IN_USE ? EnumSet.of(IN_USE) : EnumSet.of(AVAILABLE, RESERVED);
        }
        return targets;
    }
}
