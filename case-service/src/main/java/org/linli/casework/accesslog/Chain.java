package org.linli.casework.accesslog;

import java.util.List;

/** A chain with its entries in order. */
public record Chain(String name, List<ChainedEntry> entries) {

    public Chain {
        entries = List.copyOf(entries);
    }
}
