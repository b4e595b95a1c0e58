package org.linli.matching.assignment;

/** Whether a person may still be asked, as far as this service has learnt. */
@FunctionalInterface
public interface ActiveVolunteers {

    boolean active(String volunteerId);
}
