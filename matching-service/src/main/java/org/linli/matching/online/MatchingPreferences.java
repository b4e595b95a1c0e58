package org.linli.matching.online;

import java.util.Set;
import org.linli.platform.outbox.Versioned;

/** What volunteers want of the matching itself, kept by their ids. */
public interface MatchingPreferences {

    /** One volunteer's wishes; {@code humanDecision} refuses decisions by a programme alone (MAT-05). */
    record Preference(String volunteerId, boolean humanDecision) {}

    /** What he stated; nothing stated counts as version 0 and refuses nothing. */
    Versioned<Preference> of(String volunteerId);

    /** Everybody who wants a human to decide. */
    Set<String> wantingHumans();

    /** Stores it if it still has that version; otherwise refuses as stale. */
    Versioned<Preference> save(Preference preference, long expectedVersion);
}
