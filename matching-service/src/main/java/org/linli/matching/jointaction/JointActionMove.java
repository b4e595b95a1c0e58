package org.linli.matching.jointaction;

import static org.linli.matching.jointaction.JointActionStatus.CANCELLED;
import static org.linli.matching.jointaction.JointActionStatus.HELD;
import static org.linli.matching.jointaction.JointActionStatus.PLANNED;
import static org.linli.matching.jointaction.JointActionStatus.STATED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a joint action, once. */
public enum JointActionMove {
    HOLD(EnumSet.of(PLANNED), HELD),
    CANCEL(EnumSet.of(PLANNED), CANCELLED),
    CONTRIBUTE(EnumSet.of(HELD), HELD),
    STATE(EnumSet.of(HELD), STATED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<JointActionStatus> from;

    private final JointActionStatus to;

    JointActionMove(Set<JointActionStatus> from, JointActionStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(JointActionStatus status) {
        return from.contains(status);
    }

    public JointActionStatus to() {
        return to;
    }
}
