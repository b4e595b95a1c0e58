package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** VOL-19: tells anybody who has number and code what a certificate is worth, and nothing that identifies its holder. */
@Component
public class VerifyCertificate {

    /**
     * What a stranger learns.
     *
     * @param maskedName the first character of the name
     * @param recordUnchanged whether the ledger still holds what was certified
     */
    public record Verification(
            String number,
            CertificateStatus status,
            String maskedName,
            int minutes,
            int services,
            LocalDate from,
            LocalDate to,
            String body,
            LocalDate issuedOn,
            boolean recordUnchanged) {}

    private final Certificates certificates;
    private final ReadServiceRecord record;

    public VerifyCertificate(Certificates certificates, ReadServiceRecord record) {
        this.certificates = certificates;
        this.record = record;
    }

    public Verification handle(String number, String code) {
        Certificate certificate = certificates
                .find(CertificateNumbers.typed(number), CertificateNumbers.typed(code))
                .orElseThrow(() -> new Rejected(new CertificateRejection.NotVerifiable()));
        Issue issue = certificate.issued();
        Content content = issue.content();
        return new Verification(
                issue.number(),
                certificate.state().status(),
                content.holder().name().masked(),
                content.minutes(),
                content.lines().size(),
                content.from(),
                content.to(),
                content.issuerName(),
                Today.of(issue.issuedAt()),
                unchanged(certificate.state().application(), content));
    }

    private boolean unchanged(Application application, Content content) {
        Map<String, Integer> now = minutes(record.of(application.volunteer(), application.selection()));
        return minutes(content.lines()).entrySet().stream()
                .allMatch(line -> now.getOrDefault(line.getKey(), 0) >= line.getValue());
    }

    private static Map<String, Integer> minutes(List<ServiceLine> lines) {
        return lines.stream().collect(Collectors.toMap(ServiceLine::activityId, ServiceLine::minutes));
    }
}
