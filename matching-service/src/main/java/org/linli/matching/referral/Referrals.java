package org.linli.matching.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where referrals are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Referrals {

    /** Which referrals a list shows; {@code lateOn} keeps open ones due before that day. */
    record Filter(
            String areaPrefix,
            @Nullable String department,
            @Nullable ReferralStatus status,
            @Nullable LocalDate lateOn,
            @Nullable String demandId,
            @Nullable String after) {}

    /** Keeps a new referral; refuses with {@link ReferralRejection.AlreadyReferred} while the demand has an open one. */
    Versioned<Referral> add(Referral referral);

    /** Refuses with {@code resource.not-found} when there is none. */
    Versioned<Referral> get(ReferralId id);

    /** Keeps the changes if nobody else wrote since; otherwise refuses as stale. */
    Versioned<Referral> save(Referral referral, long expectedVersion);

    List<Versioned<Referral>> page(Filter filter, int limit);

    long count(Filter filter);

    /** Shows every referral whose clock runs. */
    void eachOpen(Consumer<Versioned<Referral>> reader);

    /** Seals a batch of the answers that were kept in plain before answers were sealed; tells how many it did. */
    int sealPlain();
}
