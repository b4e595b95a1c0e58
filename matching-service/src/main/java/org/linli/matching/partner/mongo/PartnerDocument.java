package org.linli.matching.partner.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.partner.PartnerKind;
import org.linli.matching.partner.PartnerStatus;
import org.springframework.data.annotation.Id;

/** A partner at rest; {@code name} is sealed. */
record PartnerDocument(
        @Id String id,
        String area,
        PartnerKind kind,
        String name,
        @Nullable String reference,
        List<String> strengths,
        PartnerStatus status,
        Instant joinedAt,
        @Nullable Instant leftAt) {}
