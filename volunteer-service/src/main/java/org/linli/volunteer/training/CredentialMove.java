package org.linli.volunteer.training;

import static org.linli.volunteer.training.CredentialStatus.REVOKED;
import static org.linli.volunteer.training.CredentialStatus.VALID;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a credential, once. */
public enum CredentialMove {
    PROLONG(EnumSet.of(VALID), VALID),
    REVOKE(EnumSet.of(VALID), REVOKED),
    GRANT_AGAIN(EnumSet.of(REVOKED), VALID);

    private final Set<CredentialStatus> from;
    private final CredentialStatus to;

    CredentialMove(Set<CredentialStatus> from, CredentialStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(CredentialStatus status) {
        return from.contains(status);
    }

    public CredentialStatus target() {
        return to;
    }
}
