package org.linli.volunteer.certificate;

import java.time.LocalDate;

/**
 * VOL-18: one service as it is certified: when, what, how long, by whom recorded.
 *
 * @param minutes what the ledger holds for it, corrections taken off
 */
public record ServiceLine(
        String activityId,
        String content,
        String place,
        LocalDate from,
        LocalDate to,
        int minutes,
        String body,
        String bodyName) {}
