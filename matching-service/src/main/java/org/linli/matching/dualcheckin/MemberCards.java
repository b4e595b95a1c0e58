package org.linli.matching.dualcheckin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where member cards are kept. */
public interface MemberCards {

    /** Keeps a new card; refuses a second live one of the same phone in the same community. */
    Versioned<MemberCard> add(MemberCard card);

    /** The card, refusing with {@code resource.not-found}. */
    Versioned<MemberCard> get(MemberCardId id);

    Versioned<MemberCard> save(MemberCard card, long expectedVersion);

    List<Versioned<MemberCard>> page(Filter filter, int limit);

    /** Who has not checked in and is to be reminded by that day. */
    List<MemberCardId> toRemind(LocalDate today, int limit);

    /** Which cards a list shows; {@code lateOn} keeps those who have not checked in though their week is over on that day. */
    record Filter(
            String areaPrefix,
            @Nullable PartyUnitId unit,
            @Nullable MemberStatus status,
            @Nullable LocalDate lateOn,
            @Nullable String after) {}
}
