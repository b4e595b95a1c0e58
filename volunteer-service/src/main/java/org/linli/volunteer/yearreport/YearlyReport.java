package org.linli.volunteer.yearreport;

import java.time.Instant;

/**
 * A frozen report.
 *
 * @param contents the text of {@link ReportContents} in JSON, byte for byte as it was frozen
 * @param digest of that text, in hexadecimal digits
 */
public record YearlyReport(
        ReportId id,
        String area,
        int year,
        String contents,
        String digest,
        String digestProfile,
        String frozenBy,
        Instant frozenAt) {}
