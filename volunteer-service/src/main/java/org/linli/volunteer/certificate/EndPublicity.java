package org.linli.volunteer.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** VOL-18: lets certificates count whose publicity is over. */
@Component
public class EndPublicity {

    private static final int AT_ONCE = 200;

    private final Certificates certificates;
    private final Clock clock;

    public EndPublicity(Certificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    public void sweep() {
        LocalDate today = Today.at(clock);
        certificates.publicityOver(today, AT_ONCE).forEach(id -> end(id, today));
    }

    private void end(CertificateId id, LocalDate today) {
        Versioned<Certificate> found = certificates.get(id);
        try {
            found.value().takeEffect(today);
            certificates.save(found.value(), found.version());
        } catch (Rejected refused) {
            boolean changedMeanwhile = refused.rejection() instanceof RequestRejection.Stale
                    || refused.rejection() instanceof CertificateRejection.NotAllowedNow;
            if (!changedMeanwhile) {
                throw refused;
            }
            // somebody else moved it first: the next sweep looks again
        }
    }
}
