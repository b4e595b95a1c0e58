package org.linli.matching.dispute;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of disputes that point at nobody: a number from one to four is hidden, and so is a share whose parts would tell it.
 *
 * @param registered all that came in
 * @param resolved agreed, performed or not yet
 * @param firstLevelShare settled with an agreement on the lowest level of all settled so: 小事不出楼栋 (MAT-13)
 * @param successRate agreed of agreed and failed
 * @param withinMonthShare settled within a month of all settled (MAT-10)
 */
public record DisputeFigures(
        @Nullable Long registered,
        @Nullable Long resolved,
        @Nullable Long resolvedAtFirstLevel,
        @Nullable Double firstLevelShare,
        @Nullable Long failed,
        @Nullable Double successRate,
        @Nullable Double withinMonthShare,
        @Nullable Long fulfilled,
        @Nullable Long breached) {

    /** Below this a number says more about persons than about a place. */
    public static final int FEWEST = 5;

    static DisputeFigures of(List<Disputes.Counted> all) {
        long agreed = count(all, c -> c.result() == Settlement.Result.AGREED);
        long first = count(all, c -> c.result() == Settlement.Result.AGREED && c.level() == 1);
        long failed = count(all, c -> c.result() == Settlement.Result.FAILED);
        long inTime = count(all, c -> c.result() != null && c.withinMonth());
        return new DisputeFigures(
                shown(all.size()),
                shown(agreed),
                shown(first) == null || shown(agreed - first) == null ? null : (Long) first,
                share(first, agreed),
                shown(failed),
                share(agreed, agreed + failed),
                share(inTime, agreed + failed),
                shown(count(all, c -> c.status() == DisputeStatus.FULFILLED)),
                shown(count(all, c -> c.status() == DisputeStatus.BREACHED)));
    }

    static @Nullable Long shown(long n) {
        return n > 0 && n < FEWEST ? null : (Long) n;
    }

    /** Hidden when the whole, the part or what is left of it is hidden. */
    static @Nullable Double share(long part, long all) {
        if (all < FEWEST || shown(part) == null || shown(all - part) == null) {
            return null;
        }
        return Math.round(part * 10_000.0 / all) / 10_000.0;
    }

    private static long count(List<Disputes.Counted> all, Predicate<Disputes.Counted> which) {
        return all.stream().filter(which).count();
    }
}
