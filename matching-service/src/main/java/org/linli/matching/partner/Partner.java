package org.linli.matching.partner;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;

/**
 * One partner of a place.
 *
 * @param reference a volunteer's or resource's id, when there is one
 * @param strengths what the partner brings
 */
public record Partner(
        PartnerId id,
        String area,
        PartnerKind kind,
        PersonalData<String> name,
        @Nullable String reference,
        List<String> strengths,
        PartnerStatus status,
        Instant joinedAt,
        @Nullable Instant leftAt) {

    public Partner {
        strengths = List.copyOf(strengths);
    }

    /** Ends the partnership; who has left leaves no second time. */
    Partner leave(Instant now) {
        if (status == PartnerStatus.LEFT) {
            throw new Rejected(new PartnerRejection.HasLeft());
        }
        return new Partner(id, area, kind, name, reference, strengths, PartnerStatus.LEFT, joinedAt, now);
    }
}
