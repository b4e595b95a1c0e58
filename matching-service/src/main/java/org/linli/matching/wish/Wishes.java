package org.linli.matching.wish;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandType;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;

/** Where wishes are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Wishes {

    /** Which wishes an office wants to see; {@code dueBefore} keeps those with a deadline before that day. */
    record Filter(
            String areaPrefix,
            @Nullable WishStatus status,
            @Nullable DemandType category,
            @Nullable LocalDate dueBefore) {}

    /**
     * What everybody may see of a wish in the pool.
     *
     * @param beneficiaryName only with a consent that stands
     * @param photo whether a picture may be asked for
     */
    record InPool(
            String wishId,
            long version,
            String number,
            WishDetails details,
            int openYuan,
            int members,
            LocalDate publishedOn,
            @Nullable String beneficiaryName,
            boolean photo) {}

    /** Counted wishes; {@code daysToFulfil} in no order, one for each fulfilled. */
    record Tally(long published, long claimed, long fulfilled, long jointFulfilled, List<Integer> daysToFulfil) {}

    /** Keeps a new wish; the same id twice is the same wish. */
    Versioned<Wish> add(Wish wish);

    /** Refuses with {@code resource.not-found}. */
    Versioned<Wish> get(WishId id);

    /** Keeps a change unless somebody else has changed the wish since that version. */
    Versioned<Wish> save(Wish wish, long version);

    Page<Versioned<Wish>> list(Filter filter, @Nullable String cursor, int limit);

    /** Those that were claimed by whom a person speaks for, newest first. */
    Page<Versioned<Wish>> claimedBy(Voice voice, @Nullable String cursor, int limit);

    /** The public pool: nothing personal is even read, but for a name with consent. */
    Page<InPool> pool(String areaPrefix, @Nullable DemandType category, @Nullable String cursor, int limit);

    /** Those with something to tell on that day. */
    List<WishId> owing(LocalDate today, int limit);

    /** Those whose picture nobody may see any more. */
    List<WishId> withHiddenPhoto(int limit);

    /** Shows every wish with a running clock. */
    void eachRunning(Consumer<Versioned<Wish>> reader);

    Tally tally(String areaPrefix);
}
