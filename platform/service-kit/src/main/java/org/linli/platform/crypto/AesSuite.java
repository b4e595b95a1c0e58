package org.linli.platform.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM, HMAC-SHA-256 and SHA-256 of the Java platform. */
final class AesSuite implements CipherSuite {

    private static final String HMAC = "HmacSHA256";

    @Override
    public String profile() {
        return "aes";
    }

    @Override
    public int keyBytes() {
        return 32;
    }

    @Override
    public AuthenticatedCipher cipher(byte[] key) {
        try {
            return new AesGcm(Cipher.getInstance("AES/GCM/NoPadding"), new SecretKeySpec(key, "AES"));
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    @Override
    public byte[] mac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    @Override
    public byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException cause) {
        return new IllegalStateException("The Java platform lacks an algorithm it must have", cause);
    }

    private record AesGcm(Cipher gcm, SecretKeySpec key) implements AuthenticatedCipher {

        @Override
        public byte[] seal(byte[] nonce, byte[] context, byte[] plain) {
            try {
                gcm.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
                gcm.updateAAD(context);
                byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
                gcm.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
                return sealed;
            } catch (GeneralSecurityException e) {
                throw unavailable(e);
            }
        }

        @Override
        public byte[] open(byte[] sealed, byte[] context) throws NotAuthentic {
            try {
                gcm.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BYTES * 8, sealed, 0, NONCE_BYTES));
                gcm.updateAAD(context);
                return gcm.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
            } catch (AEADBadTagException changed) {
                throw new NotAuthentic();
            } catch (GeneralSecurityException e) {
                throw unavailable(e);
            }
        }
    }
}
