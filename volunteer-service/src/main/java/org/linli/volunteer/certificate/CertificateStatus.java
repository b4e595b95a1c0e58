package org.linli.volunteer.certificate;

/** Where a certificate stands; an application that cannot be served ends DECLINED. */
public enum CertificateStatus {
    APPLIED,
    ACCEPTED,
    DECLINED,
    ISSUED,
    PUBLICIZED,
    VALID,
    REVOKED,
    REISSUED
}
