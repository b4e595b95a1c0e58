package org.linli.volunteer.disclosure;

import static org.linli.volunteer.disclosure.DisclosureStatus.APPROVED;
import static org.linli.volunteer.disclosure.DisclosureStatus.REFUSED;
import static org.linli.volunteer.disclosure.DisclosureStatus.REQUESTED;

/** Every allowed move of a request to see a minor's data, once. */
public enum DisclosureMove {
    APPROVE(REQUESTED, APPROVED),
    REFUSE(REQUESTED, REFUSED);

    private final DisclosureStatus from;
    private final DisclosureStatus to;

    DisclosureMove(DisclosureStatus from, DisclosureStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(DisclosureStatus status) {
        return from == status;
    }

    public DisclosureStatus target() {
        return to;
    }
}
