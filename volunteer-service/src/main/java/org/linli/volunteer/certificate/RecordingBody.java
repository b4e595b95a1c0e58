package org.linli.volunteer.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;

/**
 * Decides under which name a body certifies and who does it in its place once it is dissolved.
 *
 * @param code its division code of twelve digits
 * @param name as it stands on certificates and on the seal
 */
public record RecordingBody(
        String code, String name, @Nullable Dissolution dissolution) {

    /** VOL-19: since when it is gone, who took its duties over, and by which paper. */
    public record Dissolution(LocalDate on, String successor, String basis) {}

    RecordingBody dissolved(Dissolution how) {
        if (dissolution != null) {
            throw new Rejected(new CertificateRejection.BodyDissolved(dissolution.successor()));
        }
        return new RecordingBody(code, name, how);
    }
}
