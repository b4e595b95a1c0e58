package org.linli.volunteer.inspection;

import static org.linli.volunteer.inspection.InspectionStatus.CHECKED;
import static org.linli.volunteer.inspection.InspectionStatus.DRAWN;
import static org.linli.volunteer.inspection.InspectionStatus.PUBLISHED;

/** Every allowed move of an inspection, once. */
public enum InspectionMove {
    RECORD_FINDING(DRAWN, DRAWN),
    RECORD_LAST_FINDING(DRAWN, CHECKED),
    PUBLISH(CHECKED, PUBLISHED);

    private final InspectionStatus from;
    private final InspectionStatus to;

    InspectionMove(InspectionStatus from, InspectionStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(InspectionStatus status) {
        return from == status;
    }

    public InspectionStatus target() {
        return to;
    }
}
