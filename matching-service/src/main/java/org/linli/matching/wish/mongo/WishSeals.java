package org.linli.matching.wish.mongo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.clock.Clocks;
import org.linli.matching.wish.Beneficiary;
import org.linli.matching.wish.Claim;
import org.linli.matching.wish.Consent;
import org.linli.matching.wish.Evaluation;
import org.linli.matching.wish.PublishedWishEvents;
import org.linli.matching.wish.Wish;
import org.linli.matching.wish.WishDetails;
import org.linli.matching.wish.WishId;
import org.linli.matching.wish.WishState;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;

/** Turns a wish into its document and back, sealing what is personal for its place in it. */
record WishSeals(CryptoProvider crypto) {

    WishDocument document(WishState s) {
        String id = s.id().value();
        WishDetails d = s.details();
        LocalDate confirmed = s.confirmedOn();
        return new WishDocument(
                id,
                s.number(),
                d.title(),
                d.description(),
                d.category(),
                d.group(),
                d.area(),
                d.valueYuan(),
                d.joint(),
                seal(id, "name", s.beneficiary().name().reveal()),
                seal(id, "phone", s.beneficiary().phone().reveal()),
                seal(id, "address", s.beneficiary().address().reveal()),
                s.collectedBy(),
                s.collectedOn(),
                s.status(),
                s.status().inPool(),
                s.verifiedBy(),
                s.publishedOn(),
                s.claimedOn(),
                s.claim().shares(),
                s.claim().contactedAt(),
                s.releases(),
                s.lastRelease(),
                s.reason(),
                s.deliveredAt(),
                confirmed,
                confirmed == null ? null : (Integer) PublishedWishEvents.days(s.publishedOn(), confirmed),
                confirmed != null && s.claim().shares().size() > 1,
                s.clocks().running(),
                s.clocks().nextDue(),
                s.clocks().nextNotice(),
                sealed(id, s.consents()),
                s.shows(Consent.Scope.NAME),
                s.photo(),
                s.photo() != null && s.shows(Consent.Scope.PHOTO),
                s.photo() != null && !s.shows(Consent.Scope.PHOTO),
                s.evaluations().stream()
                        .map(e -> new WishDocument.SealedEvaluation(
                                e.side(),
                                e.rating(),
                                e.comment() == null
                                        ? null
                                        : seal(id, "comment", e.comment().reveal()),
                                e.by(),
                                e.at()))
                        .toList(),
                s.readings());
    }

    private List<WishDocument.SealedConsent> sealed(String id, List<Consent> consents) {
        return consents.stream()
                .map(c -> new WishDocument.SealedConsent(
                        c.scope(),
                        c.giver(),
                        seal(id, "giver", c.giverName().reveal()),
                        c.recordedBy(),
                        c.givenAt(),
                        c.withdrawnAt()))
                .toList();
    }

    Wish wish(WishDocument d) {
        String id = d.id();
        return Wish.of(new WishState(
                new WishId(id),
                d.number(),
                details(d),
                Beneficiary.of(name(d), open(id, "phone", d.phone()), open(id, "address", d.address())),
                d.collectedBy(),
                d.collectedOn(),
                d.status(),
                d.verifiedBy(),
                d.publishedOn(),
                d.claimedOn(),
                new Claim(d.shares(), d.contactedAt()),
                d.releases(),
                d.lastRelease(),
                d.reason(),
                d.deliveredAt(),
                d.confirmedOn(),
                new Clocks(d.clocks()),
                d.consents().stream()
                        .map(c -> new Consent(
                                c.scope(),
                                c.giver(),
                                PersonalData.name(open(id, "giver", c.giverName())),
                                c.recordedBy(),
                                c.givenAt(),
                                c.withdrawnAt()))
                        .toList(),
                d.photo(),
                d.evaluations().stream()
                        .map(e -> new Evaluation(e.side(), e.rating(), comment(id, e.comment()), e.by(), e.at()))
                        .toList(),
                d.readings()));
    }

    static WishDetails details(WishDocument d) {
        return new WishDetails(d.title(), d.description(), d.category(), d.group(), d.area(), d.valueYuan(), d.joint());
    }

    String name(WishDocument d) {
        return open(d.id(), "name", d.name());
    }

    private @Nullable PersonalData<String> comment(String id, @Nullable String sealed) {
        return sealed == null ? null : PersonalData.text(open(id, "comment", sealed));
    }

    private String seal(String id, String field, String plain) {
        return crypto.encrypt(plain, "wish/" + id + "/" + field);
    }

    private String open(String id, String field, String sealed) {
        return crypto.decrypt(sealed, "wish/" + id + "/" + field);
    }
}
