package org.linli.platform.chain;

import org.linli.platform.crypto.CryptoProvider;

/** Goes along a chain, entry by entry in the order of their places, and stops for good at the first that does not follow. */
public final class ChainWalk {

    private final CryptoProvider crypto;
    private ChainMark reached;
    private boolean broken;

    public ChainWalk(CryptoProvider crypto, ChainMark from) {
        this.crypto = crypto;
        this.reached = from;
    }

    /** Whether the entry is the next one as it was written; {@code text} is all that its link was computed over. */
    public boolean follows(long place, String text, String link) {
        if (broken
                || place != reached.place() + 1
                || !crypto.hashChain(reached.link(), text).equals(link)) {
            broken = true;
            return false;
        }
        reached = new ChainMark(place, link);
        return true;
    }

    /** The last entry that held. */
    public ChainMark reached() {
        return reached;
    }
}
