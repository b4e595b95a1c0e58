package org.linli.matching.dispute.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dispute.Dispute;
import org.linli.matching.dispute.DisputePolicy;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Languages;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Turns disputes into replies: codes and days, the level in the reader's language, the version as tag. */
@Component
final class DisputeReplies {

    private final DisputePolicy policy;
    private final Areas areas;
    private final Clock clock;

    DisputeReplies(DisputePolicy policy, Areas areas, Clock clock) {
        this.policy = policy;
        this.areas = areas;
        this.clock = clock;
    }

    DisputeViews.DisputeView view(Versioned<Dispute> dispute, @Nullable String language) {
        return DisputeViews.of(
                dispute,
                policy.terms(dispute.value().state().area()),
                areas,
                LocalDate.now(clock.withZone(Zones.CHINA)),
                Languages.of(language));
    }

    ResponseEntity<DisputeViews.DisputeView> answer(Versioned<Dispute> dispute, @Nullable String language) {
        return Tagged.of(dispute.version(), view(dispute, language));
    }
}
