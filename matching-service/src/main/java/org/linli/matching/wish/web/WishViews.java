package org.linli.matching.wish.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.RunningClock;
import org.linli.matching.wish.Claim;
import org.linli.matching.wish.Consent;
import org.linli.matching.wish.Wish;
import org.linli.matching.wish.WishDetails;
import org.linli.matching.wish.WishState;
import org.linli.matching.wish.WishTerms;
import org.linli.matching.wish.Wishes;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;

/** What the world sees of wishes. */
final class WishViews {

    private WishViews() {}

    /** A wish for offices of the place and its claimants: the beneficiary masked, the address not at all. */
    record WishView(
            String id,
            long version,
            String number,
            String title,
            String description,
            String category,
            String group,
            String area,
            String areaName,
            int valueYuan,
            boolean joint,
            int openYuan,
            String status,
            PersonalData<String> beneficiary,
            PersonalData<String> phone,
            LocalDate collectedOn,
            @Nullable LocalDate publishedOn,
            @Nullable LocalDate claimedOn,
            List<ShareView> shares,
            boolean contacted,
            int releases,
            @Nullable String lastRelease,
            @Nullable String reason,
            @Nullable Instant deliveredAt,
            @Nullable LocalDate confirmedOn,
            List<ClockView> clocks,
            boolean overdue,
            List<ConsentView> consents,
            boolean photo,
            List<EvaluationView> evaluations,
            int readings) {}

    record ShareView(String kind, String reference, int yuan, Instant takenAt) {}

    record ClockView(String clock, LocalDate due, boolean provisional, boolean overdue) {
        static ClockView of(RunningClock c, LocalDate today) {
            return new ClockView(c.clock(), c.due(), c.provisional(), c.missedOn(today));
        }
    }

    record ConsentView(
            String scope,
            String giver,
            PersonalData<String> giverName,
            Instant givenAt,
            @Nullable Instant withdrawnAt) {}

    record EvaluationView(String side, int rating, Instant at) {}

    static WishView of(Versioned<Wish> stored, Areas areas, LocalDate today) {
        WishState s = stored.value().state();
        WishDetails d = s.details();
        return new WishView(
                s.id().value(),
                stored.version(),
                s.number(),
                d.title(),
                d.description(),
                d.category().name(),
                d.group().name(),
                d.area(),
                areas.name(d.area()),
                d.valueYuan(),
                d.joint(),
                s.openYuan(),
                s.status().name(),
                s.beneficiary().name(),
                s.beneficiary().phone(),
                s.collectedOn(),
                s.publishedOn(),
                s.claimedOn(),
                s.claim().shares().stream().map(WishViews::share).toList(),
                s.claim().contactedAt() != null,
                s.releases(),
                s.lastRelease() == null ? null : s.lastRelease().name(),
                s.reason(),
                s.deliveredAt(),
                s.confirmedOn(),
                s.clocks().running().stream().map(c -> ClockView.of(c, today)).toList(),
                s.clocks().overdue(today),
                s.consents().stream()
                        .map(c -> new ConsentView(
                                c.scope().name(), c.giver().name(), c.giverName(), c.givenAt(), c.withdrawnAt()))
                        .toList(),
                s.photo() != null && s.shows(Consent.Scope.PHOTO),
                s.evaluations().stream()
                        .map(e -> new EvaluationView(e.side().name(), e.rating(), e.at()))
                        .toList(),
                s.readings().size());
    }

    private static ShareView share(Claim.Share share) {
        return new ShareView(
                share.claimant().kind().name(), share.claimant().reference(), share.yuan(), share.takenAt());
    }

    /** A wish as everybody sees it in the pool. */
    record PoolView(
            String id,
            long version,
            String number,
            String title,
            String description,
            String category,
            String group,
            String area,
            String areaName,
            int valueYuan,
            int openYuan,
            boolean joint,
            int members,
            LocalDate publishedOn,
            @Nullable String beneficiary,
            boolean photo) {}

    static PoolView of(Wishes.InPool w, Areas areas) {
        WishDetails d = w.details();
        return new PoolView(
                w.wishId(),
                w.version(),
                w.number(),
                d.title(),
                d.description(),
                d.category().name(),
                d.group().name(),
                d.area(),
                areas.name(d.area()),
                d.valueYuan(),
                w.openYuan(),
                d.joint(),
                w.members(),
                w.publishedOn(),
                w.beneficiaryName(),
                w.photo());
    }

    /**
     * Where it is brought. For a child neither name nor address goes to claimants: the community hands it over.
     *
     * @param handOver ADDRESS or COMMUNITY
     */
    record OpenedView(
            String id,
            String handOver,
            String areaName,
            @Nullable String beneficiary,
            @Nullable String phone,
            @Nullable String address) {}

    static OpenedView opened(Wish wish, Areas areas, boolean asOffice) {
        WishState s = wish.state();
        String place = areas.name(s.details().area());
        if (s.details().minor() && !asOffice) {
            return new OpenedView(s.id().value(), "COMMUNITY", place, null, null, null);
        }
        return new OpenedView(
                s.id().value(),
                "ADDRESS",
                place,
                s.beneficiary().name().reveal(),
                s.beneficiary().phone().reveal(),
                s.beneficiary().address().reveal());
    }

    /** When wishes are registered next, and where. */
    record RegistrationView(LocalDate nextRegistration, boolean onlyThen, List<WishTerms.ClaimPoint> points) {}
}
