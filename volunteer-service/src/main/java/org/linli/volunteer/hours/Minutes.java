package org.linli.volunteer.hours;

import java.time.LocalDate;

/**
 * Minutes that want to enter the ledger.
 *
 * @param entryId names them for ever: the same id is the same minutes
 * @param minutes positive for service, negative for the counter-entry of a correction; never zero
 * @param kind EARNED, CORRECTION or REVOCATION
 * @param evidence how well they are witnessed
 */
public record Minutes(
        String entryId,
        String volunteerId,
        String activityId,
        String area,
        LocalDate day,
        int minutes,
        String kind,
        String evidence) {

    /** The hour record that the minutes belong to: a later version's entry is called {@code <record>.<version>} (VOL-20). */
    public String recordId() {
        int dot = entryId.indexOf('.');
        return dot < 0 ? entryId : entryId.substring(0, dot);
    }

    public Minutes {
        if (minutes == 0) {
            throw new IllegalArgumentException("an entry moves minutes");
        }
    }
}
