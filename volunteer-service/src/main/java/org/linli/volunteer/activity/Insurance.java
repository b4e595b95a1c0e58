package org.linli.volunteer.activity;

import java.time.LocalDate;

/** VOL-08: the accident insurance of an activity's volunteers, both days included. */
public record Insurance(String policyNumber, LocalDate from, LocalDate to) {

    boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
