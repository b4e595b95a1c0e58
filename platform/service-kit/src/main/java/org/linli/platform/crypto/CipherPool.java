package org.linli.platform.crypto;

import java.util.concurrent.ArrayBlockingQueue;
import org.linli.platform.crypto.CipherSuite.AuthenticatedCipher;
import org.linli.platform.crypto.CipherSuite.NotAuthentic;

/**
 * Ciphers of one key, ready for reuse.
 *
 * <p>A pool and not a thread-local: with a virtual thread per request a thread-local would build a cipher for each request.
 */
final class CipherPool {

    private static final int KEPT = 32;

    private final CipherSuite suite;
    private final byte[] key;
    private final ArrayBlockingQueue<AuthenticatedCipher> idle = new ArrayBlockingQueue<>(KEPT);

    CipherPool(CipherSuite suite, byte[] key) {
        this.suite = suite;
        this.key = key;
    }

    byte[] seal(byte[] nonce, byte[] context, byte[] plain) {
        AuthenticatedCipher cipher = take();
        byte[] sealed = cipher.seal(nonce, context, plain);
        idle.offer(cipher);
        return sealed;
    }

    byte[] open(byte[] sealed, byte[] context) throws NotAuthentic {
        AuthenticatedCipher cipher = take();
        // one that threw is not given back: its state is not worth trusting
        byte[] plain = cipher.open(sealed, context);
        idle.offer(cipher);
        return plain;
    }

    private AuthenticatedCipher take() {
        AuthenticatedCipher cipher = idle.poll();
        return cipher == null ? suite.cipher(key) : cipher;
    }
}
