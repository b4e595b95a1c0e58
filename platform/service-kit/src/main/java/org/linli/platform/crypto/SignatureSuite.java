package org.linli.platform.crypto;

import java.util.Map;

/** One signature algorithm over keys that are derived from a secret. */
interface SignatureSuite {

    /** The {@code alg} of its signatures. */
    String algorithm();

    int secretBytes();

    /** The raw bytes of the public key. */
    byte[] publicKey(byte[] secret);

    /** The members of the public JWK that name type, curve and point. */
    Map<String, String> jwk(byte[] secret);

    byte[] sign(byte[] secret, byte[] message);
}
