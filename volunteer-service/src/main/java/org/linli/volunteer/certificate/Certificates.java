package org.linli.volunteer.certificate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All certificates and the applications for them. */
public interface Certificates {

    /** Keeps a new one; the same id twice is the same certificate and answers the one that is there. */
    Versioned<Certificate> add(Certificate certificate);

    Optional<Versioned<Certificate>> find(CertificateId id);

    /** Like {@link #find}, refusing with {@code certificate.unknown}. */
    default Versioned<Certificate> get(CertificateId id) {
        return find(id).orElseThrow(() -> new Rejected(new CertificateRejection.Unknown()));
    }

    /** The issued one with both this number and this code, looked for in one step so that neither is told apart. */
    Optional<Certificate> find(String number, String code);

    /** Keeps a change unless somebody else has changed the certificate since that version. */
    Versioned<Certificate> save(Certificate certificate, long version);

    /** Those that bodies of a division handle, oldest application first. */
    Page<Versioned<Certificate>> list(
            String bodyPrefix,
            @Nullable CertificateStatus status,
            @Nullable VolunteerId volunteer,
            @Nullable String cursor,
            int limit);

    /** A volunteer's own. */
    Page<Versioned<Certificate>> listOwn(Collection<VolunteerId> registrations, @Nullable String cursor, int limit);

    /** Publicized ones whose last day is over. */
    List<CertificateId> publicityOver(LocalDate today, int limit);

    /** Applications that still wait and whose last day may move with the calendar. */
    List<CertificateId> waiting(int limit);
}
