package org.linli.volunteer.certificate;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/**
 * VOL-34: replaces a certificate by one with what the record says today.
 *
 * <p>Two documents change. The successor is written first, under an id that belongs to the old one, and tells whom it replaces; that news marks
 * the old one (see {@link MarkReissued}) however often this is interrupted or repeated.
 */
@Component
public class ReissueCertificate {

    private final Certificates certificates;
    private final BodyInCharge bodies;
    private final MakeIssue makeIssue;
    private final CertificatePolicy policy;
    private final MarkReissued mark;
    private final Clock clock;

    ReissueCertificate(
            Certificates certificates,
            BodyInCharge bodies,
            MakeIssue makeIssue,
            CertificatePolicy policy,
            MarkReissued mark,
            Clock clock) {
        this.certificates = certificates;
        this.bodies = bodies;
        this.makeIssue = makeIssue;
        this.policy = policy;
        this.mark = mark;
        this.clock = clock;
    }

    /** @return the successor */
    public Versioned<Certificate> handle(CertificateId id, long version, Desk desk, Content.Signatory signatory) {
        Versioned<Certificate> found = certificates.get(id);
        Certificate.State old = found.value().state();
        bodies.require(old.application().body(), desk.body());
        if (!CertificateMove.REISSUE.allowedFrom(old.status())) {
            throw new Rejected(new CertificateRejection.NotAllowedNow(CertificateMove.REISSUE, old.status()));
        }
        if (found.version() != version) {
            throw new Rejected(new org.linli.platform.problem.RequestRejection.Stale(found.version()));
        }
        Instant now = Today.now(clock);
        Application asked = old.application();
        Application again = new Application(
                asked.kind(),
                asked.volunteer(),
                asked.area(),
                asked.body(),
                asked.selection(),
                asked.purpose(),
                now,
                Today.of(now),
                false,
                id);
        Certificate successor = Certificate.apply(id.successor(), again);
        successor.accept(desk.officer());
        IssueCertificate.issue(
                successor, makeIssue.of(again, signatory, desk.officer()), policy.of(asked.body()), Today.of(now));
        Versioned<Certificate> kept = certificates.add(successor);
        mark.handle(id, id.successor());
        return kept;
    }
}
