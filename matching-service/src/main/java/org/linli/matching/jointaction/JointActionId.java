package org.linli.matching.jointaction;

/** Names a joint action. */
public record JointActionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
