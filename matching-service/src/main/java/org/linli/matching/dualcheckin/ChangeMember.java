package org.linli.matching.dualcheckin;

import java.util.function.Consumer;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Takes in what a member does with his community: checks in, serves, claims a wish, leaves. */
@Component
public class ChangeMember {

    private final MemberCards cards;
    private final Offices offices;

    ChangeMember(MemberCards cards, Offices offices) {
        this.cards = cards;
        this.offices = offices;
    }

    public Versioned<MemberCard> checkIn(MemberCardId id, long version, Caller by) {
        return change(id, version, by, card -> card.checkIn(offices.today()));
    }

    public Versioned<MemberCard> contribute(MemberCardId id, long version, Contribution contribution, Caller by) {
        return change(id, version, by, card -> card.contribute(contribution, offices.today()));
    }

    public Versioned<MemberCard> leave(MemberCardId id, long version, Caller by) {
        return change(id, version, by, MemberCard::leave);
    }

    /** Shows who he is; the reading stays on record. */
    public Versioned<MemberCard> open(MemberCardId id, long version, String purpose, Caller by) {
        return change(id, version, by, card -> card.open(by.subject(), purpose, offices.now()));
    }

    private Versioned<MemberCard> change(MemberCardId id, long version, Caller by, Consumer<MemberCard> decide) {
        Offices.requireKeeper(by);
        Versioned<MemberCard> stored = cards.get(id);
        Offices.requireKeeper(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return cards.save(stored.value(), version);
    }
}
