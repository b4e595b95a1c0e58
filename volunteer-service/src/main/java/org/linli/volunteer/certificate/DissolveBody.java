package org.linli.volunteer.certificate;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** VOL-19: hands the certifying of a dissolved body's records to its successor unit. */
@Component
public class DissolveBody {

    private final RecordingBodies bodies;
    private final BodyInCharge inCharge;
    private final Clock clock;

    public DissolveBody(RecordingBodies bodies, BodyInCharge inCharge, Clock clock) {
        this.bodies = bodies;
        this.inCharge = inCharge;
        this.clock = clock;
    }

    public Versioned<RecordingBody> handle(String code, String successor, String basis, long version) {
        RecordingBody body = bodies.find(code)
                .orElseThrow(() -> new Rejected(new CertificateRejection.UnknownBody()))
                .value();
        boolean leadsBack =
                successor.equals(code) || inCharge.of(successor).code().equals(code);
        if (leadsBack || !inCharge.exists(successor)) {
            throw new Rejected(new CertificateRejection.SuccessorUnfit());
        }
        return bodies.save(body.dissolved(new RecordingBody.Dissolution(Today.at(clock), successor, basis)), version);
    }
}
