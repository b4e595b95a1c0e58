package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** VOL-34: the body in charge takes a certificate back whose record was false. */
@Component
public class RevokeCertificate {

    private final Certificates certificates;
    private final BodyInCharge bodies;

    public RevokeCertificate(Certificates certificates, BodyInCharge bodies) {
        this.certificates = certificates;
        this.bodies = bodies;
    }

    public Versioned<Certificate> handle(CertificateId id, long version, Desk desk, String reason) {
        Certificate certificate = certificates.get(id).value();
        bodies.require(certificate.state().application().body(), desk.body());
        certificate.revoke(desk.officer(), reason);
        return certificates.save(certificate, version);
    }
}
