package org.linli.matching.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;

/**
 * Everything a wish is restored from.
 *
 * @param publishedOn when it first came into the pool
 * @param claimedOn when it was first claimed whole
 * @param releases how often it came back
 * @param reason why it was withdrawn, or why a delivery was denied
 */
public record WishState(
        WishId id,
        String number,
        WishDetails details,
        Beneficiary beneficiary,
        String collectedBy,
        LocalDate collectedOn,
        WishStatus status,
        @Nullable String verifiedBy,
        @Nullable LocalDate publishedOn,
        @Nullable LocalDate claimedOn,
        Claim claim,
        int releases,
        @Nullable ReleaseReason lastRelease,
        @Nullable String reason,
        @Nullable Instant deliveredAt,
        @Nullable LocalDate confirmedOn,
        Clocks clocks,
        List<Consent> consents,
        @Nullable Photo photo,
        List<Evaluation> evaluations,
        List<Reading> readings) {

    public WishState {
        consents = List.copyOf(consents);
        evaluations = List.copyOf(evaluations);
        readings = List.copyOf(readings);
    }

    static WishState collected(
            WishId id,
            String number,
            WishDetails details,
            Beneficiary beneficiary,
            String collectedBy,
            LocalDate collectedOn) {
        return new WishState(
                id,
                number,
                details,
                beneficiary,
                collectedBy,
                collectedOn,
                WishStatus.COLLECTED,
                null,
                null,
                null,
                Claim.none(),
                0,
                null,
                null,
                null,
                null,
                Clocks.none(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** What of the value nobody has taken. */
    public int openYuan() {
        return details.valueYuan() - claim.covered();
    }

    /** Whether leave to show it is given and not withdrawn. */
    public boolean shows(Consent.Scope scope) {
        return consents.stream().anyMatch(c -> c.scope() == scope && c.effective());
    }

    boolean evaluatedBy(Evaluation.Side side) {
        return evaluations.stream().anyMatch(e -> e.side() == side);
    }

    WishState change(Consumer<Draft> edit) {
        Draft draft = new Draft(this);
        edit.accept(draft);
        return draft.build(this);
    }

    /** What may change in a wish, while it changes. */
    static final class Draft {
        WishStatus status;

        @Nullable
        String verifiedBy;

        @Nullable
        LocalDate publishedOn;

        @Nullable
        LocalDate claimedOn;

        Claim claim;
        int releases;

        @Nullable
        ReleaseReason lastRelease;

        @Nullable
        String reason;

        @Nullable
        Instant deliveredAt;

        @Nullable
        LocalDate confirmedOn;

        Clocks clocks;
        List<Consent> consents;

        @Nullable
        Photo photo;

        final List<Evaluation> evaluations;
        final List<Reading> readings;

        private Draft(WishState s) {
            status = s.status;
            verifiedBy = s.verifiedBy;
            publishedOn = s.publishedOn;
            claimedOn = s.claimedOn;
            claim = s.claim;
            releases = s.releases;
            lastRelease = s.lastRelease;
            reason = s.reason;
            deliveredAt = s.deliveredAt;
            confirmedOn = s.confirmedOn;
            clocks = s.clocks;
            consents = new ArrayList<>(s.consents);
            photo = s.photo;
            evaluations = new ArrayList<>(s.evaluations);
            readings = new ArrayList<>(s.readings);
        }

        private WishState build(WishState s) {
            return new WishState(
                    s.id,
                    s.number,
                    s.details,
                    s.beneficiary,
                    s.collectedBy,
                    s.collectedOn,
                    status,
                    verifiedBy,
                    publishedOn,
                    claimedOn,
                    claim,
                    releases,
                    lastRelease,
                    reason,
                    deliveredAt,
                    confirmedOn,
                    clocks,
                    consents,
                    photo,
                    evaluations,
                    readings);
        }
    }
}
