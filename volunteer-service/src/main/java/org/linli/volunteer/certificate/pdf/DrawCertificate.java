package org.linli.volunteer.certificate.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.linli.platform.problem.Rejected;
import org.linli.platform.time.Zones;
import org.linli.volunteer.certificate.Certificate;
import org.linli.volunteer.certificate.CertificatePolicy;
import org.linli.volunteer.certificate.CertificateRejection;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.certificate.Issue;
import org.springframework.stereotype.Component;

/**
 * VOL-18: draws a valid certificate as an A4 document. The same certificate gives the same bytes, whenever and wherever it is drawn: dates and
 * document id come from the issue, nothing from the clock.
 */
@Component
public class DrawCertificate {

    private final CertificatePolicy policy;

    public DrawCertificate(CertificatePolicy policy) {
        this.policy = policy;
    }

    public byte[] draw(Certificate certificate) {
        Issue issue = certificate.issued();
        if (certificate.state().status() != CertificateStatus.VALID) {
            throw new Rejected(
                    new CertificateRejection.NotPrintable(certificate.state().status()));
        }
        return draw(certificate.state().application().kind(), issue);
    }

    byte[] draw(org.linli.volunteer.certificate.Application.Kind kind, Issue issue) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024)) {
            document.setDocumentId((long) issue.number().hashCode());
            document.setDocumentInformation(information(issue));
            document.getDocumentCatalog().setLanguage("zh-CN");
            new CertificatePages(document, kind, issue, policy.verificationAddress()).draw();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signature stands in the document too: a machine need not read the QR code. */
    private static PDDocumentInformation information(Issue issue) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle("志愿服务记录证明 " + issue.number());
        information.setProducer("Linli");
        GregorianCalendar issued = new GregorianCalendar(TimeZone.getTimeZone(Zones.CHINA));
        issued.setTimeInMillis(issue.issuedAt().toEpochMilli());
        information.setCreationDate(issued);
        information.setCustomMetadataValue("LinliCertificate", issue.signature());
        return information;
    }
}
