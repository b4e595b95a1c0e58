package org.linli.volunteer.certificate;

import static org.linli.volunteer.certificate.CertificateStatus.ACCEPTED;
import static org.linli.volunteer.certificate.CertificateStatus.APPLIED;
import static org.linli.volunteer.certificate.CertificateStatus.DECLINED;
import static org.linli.volunteer.certificate.CertificateStatus.ISSUED;
import static org.linli.volunteer.certificate.CertificateStatus.PUBLICIZED;
import static org.linli.volunteer.certificate.CertificateStatus.REISSUED;
import static org.linli.volunteer.certificate.CertificateStatus.REVOKED;
import static org.linli.volunteer.certificate.CertificateStatus.VALID;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a certificate, once. */
public enum CertificateMove {
    ACCEPT(EnumSet.of(APPLIED), ACCEPTED),
    DECLINE(EnumSet.of(APPLIED, ACCEPTED), DECLINED),
    ISSUE(EnumSet.of(ACCEPTED), ISSUED),
    PUBLICIZE(EnumSet.of(ISSUED), PUBLICIZED),
    TAKE_EFFECT(EnumSet.of(ISSUED, PUBLICIZED), VALID),
    REVOKE(EnumSet.of(PUBLICIZED, VALID), REVOKED),
    REISSUE(EnumSet.of(VALID), REISSUED);

    private final Set<CertificateStatus> from;
    private final CertificateStatus to;

    CertificateMove(Set<CertificateStatus> from, CertificateStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(CertificateStatus status) {
        return from.contains(status);
    }

    public CertificateStatus target() {
        return to;
    }
}
