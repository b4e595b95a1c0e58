package org.linli.platform.chain;

import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;

/**
 * A place in a chain up to which it was found whole, and the link that stood there. Who keeps the last one of a check learns at the next also
 * that entries were cut off the end, which nothing inside the chain can tell.
 */
public record ChainMark(long place, String link) {

    /** Before the first entry. */
    public static final ChainMark START = new ChainMark(0, CryptoProvider.CHAIN_START);

    private static final String LINK = "[0-9a-f]{64}";

    /** What a request names; nothing means the beginning. Refused when one of the two is missing or no mark can look so. */
    public static ChainMark named(@Nullable Long after, @Nullable String link) {
        if (after == null && link == null) {
            return START;
        }
        if (after == null || after < 0) {
            throw new Rejected(new RequestRejection.Invalid("after", FieldFault.atLeast(0)));
        }
        if (link == null || !link.matches(LINK) || (after == 0 && !link.equals(START.link()))) {
            throw new Rejected(new RequestRejection.Invalid("link", FieldFault.BAD_VALUE));
        }
        return new ChainMark(after, link);
    }
}
