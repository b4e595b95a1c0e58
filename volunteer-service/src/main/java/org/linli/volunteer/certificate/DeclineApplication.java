package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** VOL-35: the body in charge sends an application back and says what is wrong with it. */
@Component
public class DeclineApplication {

    private final Certificates certificates;
    private final BodyInCharge bodies;

    public DeclineApplication(Certificates certificates, BodyInCharge bodies) {
        this.certificates = certificates;
        this.bodies = bodies;
    }

    public Versioned<Certificate> handle(CertificateId id, long version, Desk desk, String reason) {
        Certificate certificate = certificates.get(id).value();
        bodies.require(certificate.state().application().body(), desk.body());
        certificate.decline(desk.officer(), reason);
        return certificates.save(certificate, version);
    }
}
