package org.linli.casework.accesslog;

import java.util.List;

/** The appended entries. */
public interface AccessEntries extends ChainSource {

    /** Adds an entry to the end of a chain. */
    void append(String chain, Access access);

    /** A chain's entries in order. */
    List<ChainedEntry> of(String chain);

    /** The entries of all chains about a target. */
    List<ChainedEntry> withTarget(String target);
}
