package org.linli.platform.crypto;

/** The algorithms of one profile, without keys or text forms. */
sealed interface CipherSuite permits SmSuite, AesSuite {

    int NONCE_BYTES = 12;
    int TAG_BYTES = 16;

    /** The short name in sealed texts. */
    String profile();

    /** How many bytes a data key has. */
    int keyBytes();

    /** A cipher under one key; not for use by two threads at once. */
    AuthenticatedCipher cipher(byte[] key);

    /** The keyed hash. */
    byte[] mac(byte[] key, byte[]... parts);

    /** The plain hash. */
    byte[] digest(byte[] data);

    /** GCM under a fixed key. */
    interface AuthenticatedCipher {

        /** Appends ciphertext and tag to the nonce. */
        byte[] seal(byte[] nonce, byte[] context, byte[] plain);

        /** Takes a nonce with ciphertext and tag apart, or throws when they do not fit the context. */
        byte[] open(byte[] sealed, byte[] context) throws NotAuthentic;
    }

    /** The tag does not fit. */
    final class NotAuthentic extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
