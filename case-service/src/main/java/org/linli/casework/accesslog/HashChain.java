package org.linli.casework.accesslog;

import java.util.List;
import java.util.OptionalLong;
import org.linli.platform.chain.ChainMark;
import org.linli.platform.chain.ChainWalk;
import org.linli.platform.crypto.CryptoProvider;

/** Computes the links of a chain and finds the first entry at which a chain is broken. */
public final class HashChain {

    private static final String BETWEEN_FIELDS = "\u001f";

    private final CryptoProvider crypto;

    public HashChain(CryptoProvider crypto) {
        this.crypto = crypto;
    }

    /** The entry that follows {@code previousLink} ({@link #start()} for the first one). */
    public ChainedEntry next(String chain, long seq, String previousLink, Access access) {
        String link = crypto.hashChain(previousLink, canonical(chain, seq, access));
        return new ChainedEntry(
                seq, access.at(), access.actor(), access.action(), access.target(), access.outcome(), link);
    }

    /** What the first entry follows. */
    public String start() {
        return ChainMark.START.link();
    }

    /** The number of the first entry that is not what was written, or empty when the chain is whole. */
    public OptionalLong brokenAt(String chain, List<ChainedEntry> entries) {
        ChainWalk walk = new ChainWalk(crypto, ChainMark.START);
        for (ChainedEntry entry : entries) {
            Access access = new Access(entry.at(), entry.actor(), entry.action(), entry.target(), entry.outcome());
            if (!walk.follows(entry.seq(), canonical(chain, entry.seq(), access), entry.link())) {
                return OptionalLong.of(walk.reached().place() + 1);
            }
        }
        return OptionalLong.empty();
    }

    private static String canonical(String chain, long seq, Access access) {
        return String.join(
                BETWEEN_FIELDS,
                chain,
                Long.toString(seq),
                access.at().toString(),
                access.actor(),
                access.action(),
                access.target(),
                access.outcome());
    }
}
