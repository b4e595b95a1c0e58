package org.linli.volunteer.certificate;

import java.time.LocalDate;

/** What happened to a certificate. */
public sealed interface CertificateEvent {

    /** A volunteer asked for it. */
    record Applied() implements CertificateEvent {}

    /** The body took the application on. */
    record Accepted(String by) implements CertificateEvent {}

    /** The body cannot serve the application. */
    record Declined(String by, String reason) implements CertificateEvent {}

    /** It has its content, number and signature. */
    record Issued(Issue issue) implements CertificateEvent {}

    /** It is shown inside the unit up to and including that day. */
    record Publicized(LocalDate until) implements CertificateEvent {}

    /** It counts. */
    record TookEffect() implements CertificateEvent {}

    /** It counts no more: the record behind it was false. */
    record Revoked(String by, String reason) implements CertificateEvent {}

    /** Another one has taken its place. */
    record Reissued(CertificateId successor) implements CertificateEvent {}

    /** VOL-18: the last day for handling moved because the calendar did. */
    record DueMoved(LocalDate dueOn, boolean provisional) implements CertificateEvent {}
}
