package org.linli.volunteer.registration;

import java.time.LocalDate;

/** What the register asks of the vetting files, and tells them (SEC-13). */
public interface ChildWorkBars {

    /** Whether a record query bars the volunteer from work with children. */
    boolean barred(VolunteerId volunteer);

    /** Takes note that an officer vouched for a clear query until that day, so that its renewal is listed as due. */
    void cleared(VolunteerId volunteer, String area, LocalDate until, String by);
}
