package org.linli.volunteer.certificate;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** Enters a recording body under the name that stands on its seal. */
@Component
public class NameBody {

    private final RecordingBodies bodies;
    private final BodyInCharge inCharge;

    public NameBody(RecordingBodies bodies, BodyInCharge inCharge) {
        this.bodies = bodies;
        this.inCharge = inCharge;
    }

    public Versioned<RecordingBody> handle(String code, String name) {
        if (!inCharge.exists(code)) {
            throw new Rejected(new CertificateRejection.UnknownBody());
        }
        return bodies.add(new RecordingBody(code, name, null));
    }
}
