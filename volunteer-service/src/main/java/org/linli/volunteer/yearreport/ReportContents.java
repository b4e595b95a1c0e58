package org.linli.volunteer.yearreport;

import java.time.Instant;
import org.linli.volunteer.statistics.PeriodFigures;

/**
 * What a yearly report says.
 *
 * @param ledgerMinutes the year's minutes counted in the ledger itself; equal to the figures' unless entries were on their way
 * @param reconciled whether the published figures equalled what they are counted from when the report was frozen
 */
public record ReportContents(
        String area,
        String areaName,
        int year,
        Instant countedAt,
        PeriodFigures figures,
        long ledgerMinutes,
        boolean reconciled) {}
