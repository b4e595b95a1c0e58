package org.linli.matching.jointbuilding;

import static org.linli.matching.jointbuilding.JointBuildingStatus.DRAFT;
import static org.linli.matching.jointbuilding.JointBuildingStatus.ENDED;
import static org.linli.matching.jointbuilding.JointBuildingStatus.IN_FORCE;
import static org.linli.matching.jointbuilding.JointBuildingStatus.WITHDRAWN;

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
