package org.linli.volunteer.certificate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one certificate, from the application on. */
public record CertificateId(String value) {

    public CertificateId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a certificate id has 1 to 64 characters");
        }
    }

    /** The one successor of a certificate: asked for twice, it is the same. */
    CertificateId successor() {
        return new CertificateId(UUID.nameUUIDFromBytes(("reissue/" + value).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
