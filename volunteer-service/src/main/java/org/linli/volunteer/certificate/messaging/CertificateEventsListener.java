package org.linli.volunteer.certificate.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.volunteer.CertificateIssuedV1;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.volunteer.certificate.CertificateId;
import org.linli.volunteer.certificate.MarkReissued;
import org.springframework.stereotype.Component;

/** Ends the certificate that a new one replaces, whatever interrupted the office that reissued it. */
@Component
final class CertificateEventsListener {

    static final String GROUP = "volunteer-service.certificates";

    CertificateEventsListener(EventSubscriptions subscriptions, MarkReissued mark) {
        subscriptions.subscribe(
                GROUP,
                Topics.VOLUNTEER_EVENTS,
                EventHandlers.builder()
                        .on(CertificateIssuedV1.class, event -> {
                            String replaced = event.data().replaces();
                            if (replaced != null) {
                                mark.handle(
                                        new CertificateId(replaced),
                                        new CertificateId(event.data().certificateId()));
                            }
                        })
                        .build());
    }
}
