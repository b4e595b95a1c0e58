package org.linli.casework.casefile.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Authenticated encryption under a case's own key: SM4-GCM or AES-256-GCM, by the installation's profile (SEC-08).
 *
 * <p>The context is authenticated with the text, so a ciphertext moved to another case or field does not open there.
 */
final class CaseCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final String VERSION = "c1:";

    private final String profile;
    private final SecureRandom random;

    CaseCipher(String profile, SecureRandom random) {
        this.profile = profile;
        this.random = random;
        engine(profile);
    }

    byte[] newKey() {
        byte[] key = new byte[keyBytes(profile)];
        random.nextBytes(key);
        return key;
    }

    String seal(byte[] key, String context, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + text.length + TAG_BYTES);
        GCMModeCipher gcm = gcm(profile, true, key, nonce, context);
        try {
            int written = gcm.processBytes(text, 0, text.length, sealed, NONCE_BYTES);
            gcm.doFinal(sealed, NONCE_BYTES + written);
        } catch (InvalidCipherTextException impossibleWhenSealing) {
            throw new IllegalStateException(impossibleWhenSealing);
        }
        return VERSION + profile + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    String open(byte[] key, String context, String sealed) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !sealed.startsWith(VERSION)) {
            throw new VaultDamaged();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(parts[2]);
        if (bytes.length < NONCE_BYTES + TAG_BYTES) {
            throw new VaultDamaged();
        }
        GCMModeCipher gcm = gcm(parts[1], false, key, Arrays.copyOf(bytes, NONCE_BYTES), context);
        byte[] plain = new byte[bytes.length - NONCE_BYTES - TAG_BYTES];
        try {
            int written = gcm.processBytes(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES, plain, 0);
            gcm.doFinal(plain, written);
        } catch (InvalidCipherTextException changed) {
            throw new VaultDamaged();
        }
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static GCMModeCipher gcm(String profile, boolean seal, byte[] key, byte[] nonce, String context) {
        GCMModeCipher gcm = GCMBlockCipher.newInstance(engine(profile));
        gcm.init(
                seal,
                new AEADParameters(
                        new KeyParameter(key), TAG_BYTES * 8, nonce, context.getBytes(StandardCharsets.UTF_8)));
        return gcm;
    }

    private static BlockCipher engine(String profile) {
        return switch (profile) {
            case "sm" -> new SM4Engine();
            case "aes" -> AESEngine.newInstance();
            default -> throw new IllegalArgumentException("no such cryptography profile");
        };
    }

    private static int keyBytes(String profile) {
        return profile.equals("sm") ? 16 : 32;
    }

    /** A ciphertext that was changed, moved, or locked with another key; says nothing about which. */
    static final class VaultDamaged extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        VaultDamaged() {
            super("a locked text does not open");
        }
    }
}
