package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Ends a certificate whose successor is there; told again, or told of one that was revoked meanwhile, it changes nothing. */
@Component
public class MarkReissued {

    private final Certificates certificates;

    public MarkReissued(Certificates certificates) {
        this.certificates = certificates;
    }

    public void handle(CertificateId id, CertificateId successor) {
        Retry.whileStale(() -> {
            Versioned<Certificate> old = certificates.get(id);
            if (CertificateMove.REISSUE.allowedFrom(old.value().state().status())) {
                old.value().reissue(successor);
                certificates.save(old.value(), old.version());
            }
        });
    }
}
