package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CertificateIssuedV1;
import org.linli.contracts.volunteer.CertificateRevokedV1;
import org.linli.volunteer.registration.Today;

/** Decides what others learn of a certificate: that it was issued, and that it was taken back. */
public final class PublishedCertificateEvents {

    private PublishedCertificateEvents() {}

    public static List<PublishedEvent> of(Certificate certificate, LocalDate today) {
        return certificate.changes().stream()
                .flatMap(change -> of(change, certificate.state(), today).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(CertificateEvent change, Certificate.State state, LocalDate today) {
        Application application = state.application();
        return switch (change) {
            case CertificateEvent.Issued(Issue issue) ->
                Optional.of(new CertificateIssuedV1(
                        state.id().value(),
                        application.volunteer().value(),
                        application.body(),
                        application.kind().name(),
                        issue.content().minutes(),
                        issue.content().lines().size(),
                        Today.of(issue.issuedAt()),
                        state.publicUntil(),
                        application.replaces() == null
                                ? null
                                : application.replaces().value()));
            case CertificateEvent.Revoked _ ->
                Optional.of(new CertificateRevokedV1(
                        state.id().value(), application.volunteer().value(), application.body(), today));
            case CertificateEvent.Applied _,
                    CertificateEvent.Accepted _,
                    CertificateEvent.Declined _,
                    CertificateEvent.Publicized _,
                    CertificateEvent.TookEffect _,
                    CertificateEvent.Reissued _,
                    CertificateEvent.DueMoved _ -> Optional.empty();
        };
    }
}
