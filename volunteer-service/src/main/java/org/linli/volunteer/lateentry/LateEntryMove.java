package org.linli.volunteer.lateentry;

import static org.linli.volunteer.lateentry.LateEntryStatus.APPROVED;
import static org.linli.volunteer.lateentry.LateEntryStatus.FIRST_APPROVED;
import static org.linli.volunteer.lateentry.LateEntryStatus.FOUND_FALSE;
import static org.linli.volunteer.lateentry.LateEntryStatus.NOT_RECORDED;
import static org.linli.volunteer.lateentry.LateEntryStatus.RECORDED;
import static org.linli.volunteer.lateentry.LateEntryStatus.REFUSED;
import static org.linli.volunteer.lateentry.LateEntryStatus.REQUESTED;
import static org.linli.volunteer.lateentry.LateEntryStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a late entry, once. */
public enum LateEntryMove {
    APPROVE_FIRST(EnumSet.of(REQUESTED), FIRST_APPROVED),
    APPROVE_SECOND(EnumSet.of(FIRST_APPROVED), APPROVED),
    REFUSE(EnumSet.of(REQUESTED, FIRST_APPROVED), REFUSED),
    WITHDRAW(EnumSet.of(REQUESTED, FIRST_APPROVED), WITHDRAWN),
    RECORD(EnumSet.of(APPROVED), RECORDED),
    FAIL_TO_RECORD(EnumSet.of(APPROVED), NOT_RECORDED),
    FIND_FALSE(EnumSet.of(RECORDED), FOUND_FALSE);

    private final Set<LateEntryStatus> from;
    private final LateEntryStatus to;

    LateEntryMove(Set<LateEntryStatus> from, LateEntryStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(LateEntryStatus status) {
        return from.contains(status);
    }

    public LateEntryStatus target() {
        return to;
    }
}
