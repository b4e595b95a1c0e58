package org.linli.platform.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Keyrings for tests: a key is made of its id, so two files with one id hold one key. */
final class KeyFixtures {

    private KeyFixtures() {}

    static Keyring keyring(String active, String... ids) {
        return keyring(active, (byte) 'h', ids);
    }

    static Keyring keyringWithOtherHashKey() {
        return keyring("k1", (byte) 'H', "k1");
    }

    private static Keyring keyring(String active, byte hash, String... ids) {
        StringBuilder text = new StringBuilder("active=" + active + "\nhash=" + base64(hash, 32) + "\n");
        for (String id : ids) {
            text.append(id).append('=').append(base64((byte) id.charAt(1), 32)).append('\n');
        }
        return Keyring.parse(text.toString(), "test");
    }

    static String base64(byte value, int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, value);
        return Base64.getEncoder().encodeToString(key);
    }

    static SecureRandom random() {
        return new SecureRandom();
    }
}
