package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** VOL-18: the body in charge takes an application on. */
@Component
public class AcceptApplication {

    private final Certificates certificates;
    private final BodyInCharge bodies;

    public AcceptApplication(Certificates certificates, BodyInCharge bodies) {
        this.certificates = certificates;
        this.bodies = bodies;
    }

    public Versioned<Certificate> handle(CertificateId id, long version, Desk desk) {
        Certificate certificate = certificates.get(id).value();
        bodies.require(certificate.state().application().body(), desk.body());
        certificate.accept(desk.officer());
        return certificates.save(certificate, version);
    }
}
