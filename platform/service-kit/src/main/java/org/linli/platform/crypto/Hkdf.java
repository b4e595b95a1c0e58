package org.linli.platform.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Derives the key of one use from a key of the key file, so that no key serves two algorithms: HKDF with SHA-256 (RFC 5869). */
final class Hkdf {

    private Hkdf() {}

    static byte[] derive(byte[] key, String label, int bytes) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, null, label.getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[bytes];
        generator.generateBytes(derived, 0, bytes);
        return derived;
    }
}
