package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a certificate is taken back because the record behind it was false. Consumers may rely on: it never counts again. */
@EventType(name = "linli.volunteer.certificate.revoked.v1", topic = Topics.VOLUNTEER_EVENTS)
public record CertificateRevokedV1(String certificateId, String volunteerId, String area, LocalDate revokedOn)
        implements PublishedEvent {

    @Override
    public String subject() {
        return certificateId;
    }
}
