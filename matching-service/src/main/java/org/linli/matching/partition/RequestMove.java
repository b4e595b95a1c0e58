package org.linli.matching.partition;

import static org.linli.matching.partition.RequestStatus.ANSWERED;
import static org.linli.matching.partition.RequestStatus.BORDER;
import static org.linli.matching.partition.RequestStatus.CLOSING;
import static org.linli.matching.partition.RequestStatus.PLANNING;
import static org.linli.matching.partition.RequestStatus.REFUSED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed change of a request's status, once. */
public enum RequestMove {
    /** Every zone is planned, and some demands found nobody in theirs. */
    OPEN_BORDER(EnumSet.of(PLANNING), BORDER),
    /** The last part is done. */
    CLOSE(EnumSet.of(PLANNING, BORDER), CLOSING),
    ANSWER(EnumSet.of(CLOSING), ANSWERED),
    REFUSE(EnumSet.of(PLANNING, BORDER, CLOSING), REFUSED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<RequestStatus> from;

    private final RequestStatus to;

    RequestMove(Set<RequestStatus> from, RequestStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(RequestStatus status) {
        return from.contains(status);
    }

    public RequestStatus to() {
        return to;
    }
}
