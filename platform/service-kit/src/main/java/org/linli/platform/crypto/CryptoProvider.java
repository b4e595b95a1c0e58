package org.linli.platform.crypto;

/** SEC-08: the port to cryptography; services never name an algorithm. */
public interface CryptoProvider {

    /** What the first entry of a hash chain follows. */
    String CHAIN_START = "0".repeat(64);

    /**
     * Encrypts a text for one place only.
     *
     * @param context where the text belongs, such as {@code volunteer/<id>/idNumber}; it is authenticated with the text, so a sealed
     *     text copied to another record or field does not open there
     * @return {@code v1:<profile>:<keyId>:<base64url>}
     */
    String encrypt(String plain, String context);

    /**
     * Opens a sealed text.
     *
     * @throws CryptoFailure when it is damaged, belongs to another context, or its key is not in the key file
     */
    String decrypt(String sealed, String context);

    /** Whether a sealed text should be encrypted anew: its key is no longer the active one, or its profile not this one. */
    boolean needsReencryption(String sealed);

    /**
     * A hash by which equal texts can be found without being readable: 43 characters, different for each purpose.
     *
     * <p>It depends on the hash key, which is not rotated, and on the profile.
     */
    String keyedHash(String plain, String purpose);

    /** A plain digest of 32 bytes, for content that is not secret. */
    byte[] digest(byte[] data);

    /**
     * The link that follows {@code previous} in a chain of audit records: 64 hex digits. Without the hash key nobody can compute one, so
     * a changed, removed or inserted record shows.
     */
    String hashChain(String previous, String entry);

    /** The short name of the profile, as it stands in sealed texts. */
    String profile();
}
