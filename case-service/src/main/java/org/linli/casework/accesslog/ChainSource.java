package org.linli.casework.accesslog;

import java.util.function.Consumer;

/** A place where chains are kept. */
public interface ChainSource {

    /** Hands over one chain after the other. */
    void eachChain(Consumer<Chain> visitor);
}
