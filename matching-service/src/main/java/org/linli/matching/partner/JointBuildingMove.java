package org.linli.matching.partner;

import static org.linli.matching.partner.JointBuildingStatus.DRAFT;
import static org.linli.matching.partner.JointBuildingStatus.ENDED;
import static org.linli.matching.partner.JointBuildingStatus.IN_FORCE;
import static org.linli.matching.partner.JointBuildingStatus.WITHDRAWN;

/** Every move of an agreement, once. */
public enum JointBuildingMove {
    SIGN(DRAFT, IN_FORCE),
    WITHDRAW(DRAFT, WITHDRAWN),
    FINISH_ITEM(IN_FORCE, IN_FORCE),
    END(IN_FORCE, ENDED);

    private final JointBuildingStatus from;
    private final JointBuildingStatus to;

    JointBuildingMove(JointBuildingStatus from, JointBuildingStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(JointBuildingStatus status) {
        return from == status;
    }

    public JointBuildingStatus to() {
        return to;
    }
}
