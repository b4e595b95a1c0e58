package org.linli.volunteer.vetting;

import java.time.LocalDate;
import org.linli.volunteer.registration.VolunteerId;

/** Tells other features who may do child-facing work (SEC-13). */
public interface Vettings {

    /** Whether the volunteer's records were queried and clear, and the query still covers that day; a hit is never clear. */
    boolean clearedFor(VolunteerId volunteer, LocalDate day);
}
