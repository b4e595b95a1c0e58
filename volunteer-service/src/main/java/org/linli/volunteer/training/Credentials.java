package org.linli.volunteer.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;

/** All credentials of all volunteers. */
public interface Credentials {

    Optional<Versioned<Credential>> find(CredentialId id);

    /** Like {@link #find}, refusing with {@code training.credential-unknown}. */
    default Versioned<Credential> get(CredentialId id) {
        return find(id).orElseThrow(() -> new Rejected(new TrainingRejection.CredentialUnknown()));
    }

    List<Versioned<Credential>> of(VolunteerId volunteer);

    /**
     * Keeps a credential unless somebody else has changed it since that version; version 0 is one not kept yet.
     *
     * @throws Rejected {@code request.stale-etag}
     */
    Versioned<Credential> save(Credential credential, long version);

    /** The valid credentials of a division that lapse by that day, the earliest first. */
    Page<Versioned<Credential>> lapsing(String areaPrefix, LocalDate by, @Nullable String cursor, int limit);
}
