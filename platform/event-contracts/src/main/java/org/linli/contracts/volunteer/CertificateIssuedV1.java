package org.linli.contracts.volunteer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a certificate of service is issued. Consumers may rely on: {@code area} is the division of the body that recorded the service; what it certifies never changes afterwards; {@code replaces} names the certificate that counts no more because of this one; {@code publicUntil} is set when it counts only after that day. */
@EventType(name = "linli.volunteer.certificate.issued.v1", topic = Topics.VOLUNTEER_EVENTS)
public record CertificateIssuedV1(
        String certificateId,
        String volunteerId,
        String area,
        String kind,
        int minutes,
        int services,
        LocalDate issuedOn,
        @Nullable LocalDate publicUntil,
        @Nullable String replaces)
        implements PublishedEvent {

    @Override
    public String subject() {
        return certificateId;
    }
}
