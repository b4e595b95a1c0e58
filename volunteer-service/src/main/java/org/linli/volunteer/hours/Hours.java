package org.linli.volunteer.hours;

import java.time.LocalDate;
import java.util.Map;

/** What a volunteer's minutes in the ledger come to, for those who decide by them (stars, points, certificates). */
public interface Hours {

    /** Minutes that count now: what was earned, less what was corrected or revoked. */
    long effectiveMinutes(String volunteerId);

    /** Minutes of service between two days, both included; a correction counts on the day of the service. */
    long effectiveMinutes(String volunteerId, LocalDate first, LocalDate last);

    /** Minutes that count by the calendar year of the service, oldest first. */
    Map<Integer, Long> effectiveMinutesByYear(String volunteerId);

    /** Minutes of one year; none when nothing was served in it. */
    default long effectiveMinutes(String volunteerId, int year) {
        return effectiveMinutesByYear(volunteerId).getOrDefault(year, 0L);
    }
}
