package org.linli.volunteer.registration;

/** Tells the register whom a record query bars from work with children (SEC-13); the vetting files know. */
public interface ChildWorkBars {

    boolean barred(VolunteerId volunteer);
}
