package org.linli.volunteer.socialworker;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** The register of licensed social workers: one entry a certificate. */
public interface SocialWorkers {

    /**
     * Enters a social worker; the same id twice is the same entry.
     *
     * @throws Rejected {@code socialworker.certificate-taken}
     */
    Versioned<SocialWorker> add(SocialWorker socialWorker);

    Optional<Versioned<SocialWorker>> find(SocialWorkerId id);

    /** Like {@link #find}, refusing with {@code socialworker.unknown}. */
    default Versioned<SocialWorker> get(SocialWorkerId id) {
        return find(id).orElseThrow(() -> new Rejected(new SocialWorkerRejection.Unknown()));
    }

    Versioned<SocialWorker> save(SocialWorker socialWorker, long version);

    Page<Versioned<SocialWorker>> list(String areaPrefix, @Nullable Grade grade, @Nullable String cursor, int limit);

    /**
     * Whose registration has ended or ends by that day, the earliest first.
     *
     * @param educationShort only those who lack education for the renewal
     */
    Page<Versioned<SocialWorker>> due(
            String areaPrefix, LocalDate by, boolean educationShort, @Nullable String cursor, int limit);
}
