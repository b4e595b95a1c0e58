package org.linli.volunteer.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a registration came about and what was asked about it.
 *
 * @param source VOL-35: SELF, OFFICE or ROSTER
 * @param enteredBy who entered it
 * @param account the sign-in account that registered itself
 * @param mergedInto the registration of the same person that is kept
 * @param absorbed registrations of the same person that were merged into this one
 * @param endedAt when the volunteer left, died or was merged
 * @param erasedOn when what need not be kept was erased
 * @param credentials the qualifications and licences that are valid, for matching; decided elsewhere
 */
public record Dossier(
        String source,
        String enteredBy,
        @Nullable String account,
        @Nullable GuardianRequest guardianRequest,
        List<Correction> corrections,
        @Nullable VolunteerId mergedInto,
        List<VolunteerId> absorbed,
        @Nullable Instant endedAt,
        @Nullable LocalDate erasedOn,
        List<HeldCredential> credentials) {

    public Dossier {
        corrections = List.copyOf(corrections);
        absorbed = List.copyOf(absorbed);
        credentials = List.copyOf(credentials);
    }

    static Dossier of(Volunteer.Origin origin) {
        return new Dossier(
                origin.source(),
                origin.by(),
                origin.account(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of());
    }
}
