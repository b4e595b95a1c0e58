package org.linli.platform.crypto;

import java.util.Map;
import java.util.TreeMap;

/**
 * A public key as it is published.
 *
 * @param id the {@code kid} of signatures made with it: a digest of the key, so nobody can publish another key under the same id
 * @param jwk its JSON Web Key (RFC 7517), without private members
 */
public record VerificationKey(String id, Map<String, String> jwk) {

    public VerificationKey {
        jwk = Map.copyOf(jwk);
    }

    /** The members in the order of their names, for a stable text. */
    public Map<String, String> members() {
        return new TreeMap<>(jwk);
    }
}
