package org.linli.volunteer.certificate.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.Certificate;
import org.linli.volunteer.certificate.CertificateId;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.Content;
import org.linli.volunteer.certificate.Issue;
import org.linli.volunteer.certificate.ServiceLine;
import org.linli.volunteer.registration.VolunteerId;
import tools.jackson.databind.json.JsonMapper;

/** Maps certificates to documents and back; the one place where their personal fields are sealed and opened. */
final class SealedCertificates {

    private static final String PURPOSE = "certificate.proof";

    private final CryptoProvider crypto;
    private final JsonMapper json;

    SealedCertificates(CryptoProvider crypto, JsonMapper json) {
        this.crypto = crypto;
        this.json = json;
    }

    /** What is sealed of an issue. */
    record Printed(
            String code,
            String name,
            String idType,
            String idNumber,
            String volunteerNumber,
            String body,
            String issuerName,
            List<ServiceLine> lines,
            @Nullable String personInCharge,
            @Nullable String handler,
            @Nullable String contact,
            @Nullable String purpose) {}

    /** What people wrote. */
    record Words(@Nullable String purpose, @Nullable String reason) {}

    String proof(String number, String code) {
        return crypto.keyedHash(number + "/" + code, PURPOSE);
    }

    CertificateDocument seal(Certificate certificate) {
        Certificate.State state = certificate.state();
        Application application = state.application();
        Issue issue = state.issue();
        String id = state.id().value();
        Words words = new Words(application.purpose(), state.reason());
        return new CertificateDocument(
                id,
                application.body() + "/" + application.appliedAt() + "/" + id,
                application.kind().name(),
                application.volunteer().value(),
                application.area(),
                application.body(),
                application.selection().from(),
                application.selection().to(),
                application.selection().activities(),
                application.appliedAt(),
                application.dueOn(),
                application.provisional(),
                application.replaces() == null ? null : application.replaces().value(),
                state.status().name(),
                words.purpose() == null && words.reason() == null
                        ? null
                        : crypto.encrypt(json.writeValueAsString(words), context(id, "words")),
                issue == null ? null : issue.number(),
                issue == null ? null : proof(issue.number(), issue.code().reveal()),
                issue == null ? null : crypto.encrypt(json.writeValueAsString(printed(issue)), context(id, "content")),
                issue == null ? null : issue.signature(),
                issue == null ? null : issue.issuedAt(),
                issue == null ? null : issue.by(),
                state.publicUntil(),
                state.replacedBy() == null ? null : state.replacedBy().value());
    }

    Certificate open(CertificateDocument d) {
        Words words = d.words() == null
                ? new Words(null, null)
                : json.readValue(crypto.decrypt(d.words(), context(d.id(), "words")), Words.class);
        Application application = new Application(
                Application.Kind.valueOf(d.kind()),
                new VolunteerId(d.volunteerId()),
                d.area(),
                d.body(),
                new Application.Selection(d.from(), d.to(), d.activities()),
                words.purpose(),
                d.appliedAt(),
                d.dueOn(),
                d.provisional(),
                d.replaces() == null ? null : new CertificateId(d.replaces()));
        return Certificate.restore(new Certificate.State(
                new CertificateId(d.id()),
                application,
                CertificateStatus.valueOf(d.status()),
                issue(d),
                d.publicUntil(),
                words.reason(),
                d.replacedBy() == null ? null : new CertificateId(d.replacedBy())));
    }

    private @Nullable Issue issue(CertificateDocument d) {
        if (d.content() == null
                || d.number() == null
                || d.signature() == null
                || d.issuedAt() == null
                || d.issuedBy() == null) {
            return null;
        }
        Printed printed = json.readValue(crypto.decrypt(d.content(), context(d.id(), "content")), Printed.class);
        return new Issue(
                d.number(),
                PersonalData.text(printed.code()),
                new Content(
                        new Content.Holder(
                                PersonalData.name(printed.name()),
                                printed.idType(),
                                PersonalData.idNumber(printed.idNumber()),
                                printed.volunteerNumber()),
                        printed.body(),
                        printed.issuerName(),
                        printed.lines(),
                        new Content.Signatory(printed.personInCharge(), printed.handler(), printed.contact()),
                        printed.purpose()),
                d.issuedAt(),
                d.issuedBy(),
                d.signature());
    }

    private static Printed printed(Issue issue) {
        Content content = issue.content();
        return new Printed(
                issue.code().reveal(),
                content.holder().name().reveal(),
                content.holder().idType(),
                content.holder().idNumber().reveal(),
                content.holder().volunteerNumber(),
                content.body(),
                content.issuerName(),
                content.lines(),
                content.signatory().personInCharge(),
                content.signatory().handler(),
                content.signatory().contact(),
                content.purpose());
    }

    private static String context(String id, String field) {
        return "certificate/" + id + "/" + field;
    }
}
