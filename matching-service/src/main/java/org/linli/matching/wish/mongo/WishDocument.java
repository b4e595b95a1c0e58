package org.linli.matching.wish.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.RunningClock;
import org.linli.matching.demand.ClientGroup;
import org.linli.matching.demand.DemandType;
import org.linli.matching.wish.Claim;
import org.linli.matching.wish.Consent;
import org.linli.matching.wish.Evaluation;
import org.linli.matching.wish.Photo;
import org.linli.matching.wish.Reading;
import org.linli.matching.wish.ReleaseReason;
import org.linli.matching.wish.WishStatus;
import org.springframework.data.annotation.Id;

/**
 * A wish at rest.
 *
 * @param name sealed, like phone, address, who consented and what was said of it
 * @param nextNotice the next day on which a sweep has something to do
 * @param showsName whether the pool shows the name
 * @param photoHidden a picture is kept that nobody may see any more
 */
record WishDocument(
        @Id String id,
        String number,
        String title,
        String description,
        DemandType category,
        ClientGroup group,
        String area,
        int valueYuan,
        boolean joint,
        String name,
        String phone,
        String address,
        String collectedBy,
        LocalDate collectedOn,
        WishStatus status,
        boolean inPool,
        @Nullable String verifiedBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate claimedOn,
        List<Claim.Share> shares,
        @Nullable Instant contactedAt,
        int releases,
        @Nullable ReleaseReason lastRelease,
        @Nullable String reason,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate confirmedOn,
        @Nullable Integer daysToFulfil,
        boolean fulfilledJointly,
        List<RunningClock> clocks,
        @Nullable LocalDate nextDue,
        @Nullable LocalDate nextNotice,
        List<SealedConsent> consents,
        boolean showsName,
        @Nullable Photo photo,
        boolean showsPhoto,
        boolean photoHidden,
        List<SealedEvaluation> evaluations,
        List<Reading> readings) {

    record SealedConsent(
            Consent.Scope scope,
            Consent.Giver giver,
            String giverName,
            String recordedBy,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    record SealedEvaluation(
            Evaluation.Side side, int rating, @Nullable String comment, String by, Instant at) {}
}
