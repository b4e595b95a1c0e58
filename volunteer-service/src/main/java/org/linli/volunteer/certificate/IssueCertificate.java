package org.linli.volunteer.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** VOL-17: the body in charge certifies; where publicity is ordered the certificate counts after it, elsewhere at once. */
@Component
public class IssueCertificate {

    private final Certificates certificates;
    private final BodyInCharge bodies;
    private final MakeIssue makeIssue;
    private final CertificatePolicy policy;
    private final Clock clock;

    IssueCertificate(
            Certificates certificates,
            BodyInCharge bodies,
            MakeIssue makeIssue,
            CertificatePolicy policy,
            Clock clock) {
        this.certificates = certificates;
        this.bodies = bodies;
        this.makeIssue = makeIssue;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Certificate> handle(CertificateId id, long version, Desk desk, Content.Signatory signatory) {
        Certificate certificate = certificates.get(id).value();
        Application application = certificate.state().application();
        bodies.require(application.body(), desk.body());
        Issue issue = makeIssue.of(application, signatory, desk.officer());
        issue(certificate, issue, policy.of(application.body()), Today.at(clock));
        return certificates.save(certificate, version);
    }

    static void issue(Certificate certificate, Issue issue, CertificatePolicy.Rules rules, LocalDate today) {
        certificate.issue(issue);
        if (rules.publicity()) {
            certificate.publicize(today.plusDays(rules.publicityDays()));
        } else {
            certificate.takeEffect(today);
        }
    }
}
