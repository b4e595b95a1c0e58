package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.springframework.stereotype.Component;

/** Ends a certificate whose successor is there; told again, or told of one that was revoked meanwhile, it changes nothing. */
@Component
public class MarkReissued {

    private static final int ATTEMPTS = 5;

    private final Certificates certificates;

    public MarkReissued(Certificates certificates) {
        this.certificates = certificates;
    }

    public void handle(CertificateId id, CertificateId successor) {
        for (int attempt = 1; ; attempt++) {
            Versioned<Certificate> old = certificates.get(id);
            if (!CertificateMove.REISSUE.allowedFrom(old.value().state().status())) {
                return;
            }
            old.value().reissue(successor);
            try {
                certificates.save(old.value(), old.version());
                return;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale) || attempt == ATTEMPTS) {
                    throw refused;
                }
                // somebody changed it meanwhile: look again
            }
        }
    }
}
