package org.linli.casework.statistics;

import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** Where the published counts hang: what the statistics show is what the event said. */
public interface CountsBoard {

    Optional<Versioned<PublishedCounts>> find(String district);

    /** Hangs up new counts and publishes them; version 0 for the first ones. */
    void publish(PublishedCounts counts, long expectedVersion);
}
