package org.linli.matching.assignment;

import static org.linli.matching.assignment.AssignmentStatus.ACCEPTED;
import static org.linli.matching.assignment.AssignmentStatus.CANCELLED;
import static org.linli.matching.assignment.AssignmentStatus.CHECKED_IN;
import static org.linli.matching.assignment.AssignmentStatus.CONFIRMED;
import static org.linli.matching.assignment.AssignmentStatus.CREDITED;
import static org.linli.matching.assignment.AssignmentStatus.DECLINED;
import static org.linli.matching.assignment.AssignmentStatus.EXPIRED;
import static org.linli.matching.assignment.AssignmentStatus.MISSED;
import static org.linli.matching.assignment.AssignmentStatus.PROPOSED;
import static org.linli.matching.assignment.AssignmentStatus.SERVED;
import static org.linli.matching.assignment.AssignmentStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every move an assignment can make, once; the last three also take news that overtook each other on the way, and service that was given
 * counts although the place had just been taken back.
 */
public enum AssignmentMove {
    CONFIRM(EnumSet.of(PROPOSED), CONFIRMED),
    ACCEPT(EnumSet.of(CONFIRMED), ACCEPTED),
    DECLINE(EnumSet.of(CONFIRMED), DECLINED),
    EXPIRE(EnumSet.of(PROPOSED, CONFIRMED), EXPIRED),
    WITHDRAW(EnumSet.of(PROPOSED, CONFIRMED, ACCEPTED), WITHDRAWN),
    /** VOL-11: a yes may be taken back before the work begins. */
    CANCEL(EnumSet.of(ACCEPTED), CANCELLED),
    MISS(EnumSet.of(ACCEPTED), MISSED),
    CHECK_IN(EnumSet.of(ACCEPTED, WITHDRAWN, CANCELLED, MISSED), CHECKED_IN),
    SERVE(EnumSet.of(ACCEPTED, CHECKED_IN, WITHDRAWN, CANCELLED, MISSED), SERVED),
    CREDIT(EnumSet.of(ACCEPTED, CHECKED_IN, SERVED, CREDITED, WITHDRAWN, CANCELLED, MISSED), CREDITED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<AssignmentStatus> from;

    private final AssignmentStatus to;

    AssignmentMove(Set<AssignmentStatus> from, AssignmentStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(AssignmentStatus status) {
        return from.contains(status);
    }

    public AssignmentStatus to() {
        return to;
    }
}
