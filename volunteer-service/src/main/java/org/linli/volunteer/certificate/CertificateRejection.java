package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.Map;
import org.linli.platform.problem.Category;
import org.linli.platform.problem.Rejection;

/** Why a certificate, or a change of one, is refused. */
public sealed interface CertificateRejection extends Rejection {

    /** The certificate's state does not allow the move. */
    record NotAllowedNow(CertificateMove move, CertificateStatus status) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.not-allowed-now";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("move", move.name(), "status", status.name());
        }
    }

    /** No certificate has that id. */
    record Unknown() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.unknown";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** There is nothing to print or reissue yet. */
    record NotIssued() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.not-issued";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }
    }

    /** Only a valid certificate is printed. */
    record NotPrintable(CertificateStatus status) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.not-printable";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("status", status.name());
        }
    }

    /** VOL-17: the caller's office is not the body that recorded the service, nor the unit that took its duties over. */
    record NotRecordingBody(String body) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.not-recording-body";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("body", body);
        }
    }

    /** VOL-17: some of the services were recorded by another body than the one that is to certify. */
    record RecordedByAnother(String body) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.recorded-by-another";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("body", body);
        }
    }

    /** VOL-34: no effective service of that choice is in the ledger. */
    record NothingRecorded() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.nothing-recorded";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** More services than one document holds: choose a shorter period. */
    record TooManyServices(int most) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.too-many-services";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("most", most);
        }
    }

    /** The period ends before it begins. */
    record PeriodReversed() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.period-reversed";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }

    /** VOL-18: the publicity period is not over. */
    record StillPublicized(LocalDate until) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.still-publicized";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("until", until);
        }
    }

    /** VOL-19: no certificate has that number and code; which of the two is wrong is nobody's business. */
    record NotVerifiable() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.not-verifiable";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** No recording body has that division code. */
    record UnknownBody() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.unknown-body";
        }

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    /** The body is dissolved already. */
    record BodyDissolved(String successor) implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.body-dissolved";
        }

        @Override
        public Category category() {
            return Category.CONFLICT;
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("successor", successor);
        }
    }

    /** VOL-19: the successor is the body itself, leads back to it, or is no division. */
    record SuccessorUnfit() implements CertificateRejection {
        @Override
        public String code() {
            return "certificate.successor-unfit";
        }

        @Override
        public Category category() {
            return Category.RULE_BROKEN;
        }
    }
}
