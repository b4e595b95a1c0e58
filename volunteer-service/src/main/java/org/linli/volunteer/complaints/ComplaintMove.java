package org.linli.volunteer.complaints;

import static org.linli.volunteer.complaints.ComplaintStatus.ACKNOWLEDGED;
import static org.linli.volunteer.complaints.ComplaintStatus.ANSWERED;
import static org.linli.volunteer.complaints.ComplaintStatus.RECEIVED;
import static org.linli.volunteer.complaints.ComplaintStatus.REDIRECTED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a complaint, once. */
public enum ComplaintMove {
    ACKNOWLEDGE(EnumSet.of(RECEIVED), ACKNOWLEDGED),
    ANSWER(EnumSet.of(ACKNOWLEDGED), ANSWERED),
    REDIRECT(EnumSet.of(RECEIVED, ACKNOWLEDGED), REDIRECTED);

    private final Set<ComplaintStatus> from;
    private final ComplaintStatus to;

    ComplaintMove(Set<ComplaintStatus> from, ComplaintStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(ComplaintStatus status) {
        return from.contains(status);
    }

    public ComplaintStatus target() {
        return to;
    }
}
