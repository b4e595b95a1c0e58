package org.linli.platform.crypto;

/** A sealed text that does not open; the message holds neither the text nor any key. */
public final class CryptoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a sealed text does not open. */
    public enum Reason {
        /** Not in the form of a sealed text. */
        MALFORMED,
        /** Sealed with a key that the key file does not hold. */
        UNKNOWN_KEY,
        /** Changed, or sealed for another context. */
        NOT_AUTHENTIC
    }

    private final Reason reason;

    CryptoFailure(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
