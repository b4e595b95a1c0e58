package org.linli.matching.focus;

import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.statistics.MatchingFigures;

/**
 * The figures of one priority class.
 *
 * @param waiting demands that nobody was found for, from submission on
 * @param overdue demands that are verified or answered too late, as of today
 * @param meanDays mean days from submission to the requester's confirmation, null while none is done
 */
public record FocusFigures(
        DemandClass demandClass,
        long waiting,
        long overdue,
        @Nullable Double meanDays,
        MatchingFigures figures) {}
