package org.linli.platform.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4-GCM, HMAC-SM3 and SM3, by the lightweight API: no security provider is registered. */
final class SmSuite implements CipherSuite {

    @Override
    public String profile() {
        return "sm";
    }

    @Override
    public int keyBytes() {
        return 16;
    }

    @Override
    public AuthenticatedCipher cipher(byte[] key) {
        return new Sm4Gcm(key);
    }

    @Override
    public byte[] mac(byte[] key, byte[]... parts) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return result;
    }

    @Override
    public byte[] digest(byte[] data) {
        SM3Digest digest = new SM3Digest();
        digest.update(data, 0, data.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private static final class Sm4Gcm implements AuthenticatedCipher {

        private final GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine());
        private final KeyParameter key;

        Sm4Gcm(byte[] key) {
            this.key = new KeyParameter(key);
        }

        @Override
        public byte[] seal(byte[] nonce, byte[] context, byte[] plain) {
            gcm.init(true, new AEADParameters(key, TAG_BYTES * 8, nonce, context));
            byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BYTES);
            try {
                int written = gcm.processBytes(plain, 0, plain.length, sealed, NONCE_BYTES);
                gcm.doFinal(sealed, NONCE_BYTES + written);
            } catch (InvalidCipherTextException impossibleWhenSealing) {
                throw new IllegalStateException(impossibleWhenSealing);
            }
            return sealed;
        }

        @Override
        public byte[] open(byte[] sealed, byte[] context) throws NotAuthentic {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            gcm.init(false, new AEADParameters(key, TAG_BYTES * 8, nonce, context));
            byte[] plain = new byte[sealed.length - NONCE_BYTES - TAG_BYTES];
            try {
                int written = gcm.processBytes(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES, plain, 0);
                gcm.doFinal(plain, written);
            } catch (InvalidCipherTextException changed) {
                throw new NotAuthentic();
            }
            return plain;
        }
    }
}
