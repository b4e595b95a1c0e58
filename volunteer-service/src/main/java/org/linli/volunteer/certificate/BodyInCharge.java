package org.linli.volunteer.certificate;

import java.util.HashSet;
import java.util.Set;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.Rejected;
import org.springframework.stereotype.Component;

/** VOL-17, VOL-19: finds who certifies what a body recorded: itself, or whoever took the duties over, however often they moved on. */
@Component
public class BodyInCharge {

    private static final int CODE_LENGTH = 12;

    private final RecordingBodies bodies;
    private final Areas areas;

    public BodyInCharge(RecordingBodies bodies, Areas areas) {
        this.bodies = bodies;
        this.areas = areas;
    }

    /** The body for which an office of a division acts. */
    public static String ofDivision(String prefix) {
        return prefix + "0".repeat(Math.max(0, CODE_LENGTH - prefix.length()));
    }

    /** The body in charge of what {@code code} recorded. */
    public RecordingBody of(String code) {
        Set<String> seen = new HashSet<>();
        RecordingBody body = named(code);
        while (body.dissolution() != null && seen.add(body.code())) {
            body = named(body.dissolution().successor());
        }
        return body;
    }

    /** A body under its own name or, where it gave none, under its division's. */
    public RecordingBody named(String code) {
        return bodies.find(code)
                .map(found -> found.value())
                .orElseGet(() -> new RecordingBody(code, areas.name(code), null));
    }

    /** Refuses an office that is not in charge of what the body recorded. */
    void require(String recordedBy, String actingFor) {
        if (!of(recordedBy).code().equals(actingFor)) {
            throw new Rejected(new CertificateRejection.NotRecordingBody(recordedBy));
        }
    }

    boolean exists(String code) {
        return areas.exists(code);
    }
}
