package org.linli.volunteer.certificate.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.time.Hours;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.BodyInCharge;
import org.linli.volunteer.certificate.Certificate;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.Content;
import org.linli.volunteer.certificate.Issue;

/** A certificate as the volunteer and the offices see it: personal data masks itself, the full one stands on the document only. */
record CertificateView(
        String id,
        Application.Kind kind,
        CertificateStatus status,
        String volunteerId,
        String body,
        String bodyName,
        String inCharge,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> activities,
        @Nullable String purpose,
        Instant appliedAt,
        LocalDate dueOn,
        boolean dueProvisional,
        @Nullable String number,
        @Nullable String code,
        @Nullable Instant issuedAt,
        @Nullable Certified certified,
        @Nullable LocalDate publicUntil,
        @Nullable String reason,
        @Nullable String replaces,
        @Nullable String replacedBy) {

    /** What it certifies. */
    record Certified(
            PersonalData<String> name,
            String issuer,
            int minutes,
            String hours,
            LocalDate from,
            LocalDate to,
            List<Line> services) {}

    /** One service. */
    record Line(
            String activityId, String content, String body, LocalDate from, LocalDate to, int minutes, String hours) {}

    /** @param withCode whether the reader may hand the certificate on: the code is for the volunteer and the office */
    static CertificateView of(Certificate certificate, BodyInCharge bodies, boolean withCode) {
        Certificate.State state = certificate.state();
        Application application = state.application();
        Issue issue = state.issue();
        return new CertificateView(
                state.id().value(),
                application.kind(),
                state.status(),
                application.volunteer().value(),
                application.body(),
                bodies.named(application.body()).name(),
                bodies.of(application.body()).code(),
                application.selection().from(),
                application.selection().to(),
                application.selection().activities(),
                application.purpose(),
                application.appliedAt(),
                application.dueOn(),
                application.provisional(),
                issue == null ? null : issue.number(),
                issue == null || !withCode ? null : issue.code().reveal(),
                issue == null ? null : issue.issuedAt(),
                issue == null ? null : certified(issue.content()),
                state.publicUntil(),
                state.reason(),
                application.replaces() == null ? null : application.replaces().value(),
                state.replacedBy() == null ? null : state.replacedBy().value());
    }

    private static Certified certified(Content content) {
        return new Certified(
                content.holder().name(),
                content.issuerName(),
                content.minutes(),
                Hours.display(content.minutes()),
                content.from(),
                content.to(),
                content.lines().stream()
                        .map(line -> new Line(
                                line.activityId(),
                                line.content(),
                                line.bodyName(),
                                line.from(),
                                line.to(),
                                line.minutes(),
                                Hours.display(line.minutes())))
                        .toList());
    }
}
