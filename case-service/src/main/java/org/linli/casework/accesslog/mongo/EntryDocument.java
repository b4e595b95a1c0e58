package org.linli.casework.accesslog.mongo;

import java.time.Instant;
import org.linli.casework.accesslog.ChainedEntry;
import org.springframework.data.annotation.Id;

/** An entry as it is stored; the id holds chain and number, so two writers cannot both be next. */
record EntryDocument(
        @Id String id,
        String chain,
        long seq,
        Instant at,
        String actor,
        String action,
        String target,
        String outcome,
        String link) {

    static EntryDocument of(String chain, ChainedEntry entry) {
        return new EntryDocument(
                chain + "#" + entry.seq(),
                chain,
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                entry.target(),
                entry.outcome(),
                entry.link());
    }

    ChainedEntry entry() {
        return new ChainedEntry(seq, at, actor, action, target, outcome, link);
    }
}
