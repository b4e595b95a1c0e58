package org.linli.volunteer.reconciliation;

import java.util.stream.Stream;

/** Which entries came out on the topic, as a consumer of it sees them. */
public interface PublishedJournal {

    /** Remembers an entry; heard again with the same minutes it changes nothing. */
    void heard(PublishedEntry entry);

    /** All entries in the order of the volunteers' ids. */
    Stream<PublishedEntry> byVolunteer();
}
