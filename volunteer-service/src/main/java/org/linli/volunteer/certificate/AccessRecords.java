package org.linli.volunteer.certificate;

import java.time.Instant;
import java.util.List;

/** SEC-04: who was given the plain personal data of which certificate, and when; written before the data leaves. */
public interface AccessRecords {

    /** One reading. */
    record Access(CertificateId certificate, String reader, String what, Instant at) {}

    void add(Access access);

    /** The readings of a certificate, newest first. */
    List<Access> of(CertificateId certificate, int limit);
}
