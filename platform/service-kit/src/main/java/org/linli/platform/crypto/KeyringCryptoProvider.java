package org.linli.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.linli.platform.crypto.CipherSuite.NotAuthentic;
import org.linli.platform.crypto.CryptoFailure.Reason;

/** What both profiles share: keys by id, the text form, the binding to a context. */
abstract sealed class KeyringCryptoProvider implements CryptoProvider permits SmCryptoProvider, AesCryptoProvider {

    private static final List<CipherSuite> SUITES = List.of(new SmSuite(), new AesSuite());
    private static final byte[] SEPARATOR = {0};

    private final CipherSuite suite;
    private final String activeKey;
    private final Map<String, CipherPool> ciphers = new HashMap<>();
    private final byte[] hashKey;
    private final byte[] chainKey;
    private final SecureRandom random = new SecureRandom();

    KeyringCryptoProvider(CipherSuite suite, Keyring keyring) {
        this.suite = suite;
        this.activeKey = keyring.activeKey();
        for (CipherSuite each : SUITES) {
            for (String keyId : keyring.keyIds()) {
                byte[] key = Hkdf.derive(keyring.key(keyId), label(each, "data"), each.keyBytes());
                ciphers.put(each.profile() + ':' + keyId, new CipherPool(each, key));
            }
        }
        this.hashKey = Hkdf.derive(keyring.hashKey(), label(suite, "hash"), Keyring.KEY_BYTES);
        this.chainKey = Hkdf.derive(keyring.hashKey(), label(suite, "chain"), Keyring.KEY_BYTES);
    }

    @Override
    public String encrypt(String plain, String context) {
        byte[] nonce = new byte[CipherSuite.NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] body = cipher(suite.profile(), activeKey).seal(nonce, utf8(context), utf8(plain));
        return new SealedText(suite.profile(), activeKey, body).text();
    }

    @Override
    public String decrypt(String sealed, String context) {
        SealedText parts = SealedText.parse(sealed);
        if (parts.body().length < CipherSuite.NONCE_BYTES + CipherSuite.TAG_BYTES) {
            throw SealedText.malformed();
        }
        byte[] plain;
        try {
            plain = cipher(parts.profile(), parts.keyId()).open(parts.body(), utf8(context));
        } catch (NotAuthentic changed) {
            throw new CryptoFailure(
                    Reason.NOT_AUTHENTIC, "A sealed text was changed or belongs elsewhere; key " + parts.keyId());
        }
        return text(plain);
    }

    @Override
    public boolean needsReencryption(String sealed) {
        SealedText parts = SealedText.parse(sealed);
        return !parts.keyId().equals(activeKey) || !parts.profile().equals(suite.profile());
    }

    @Override
    public String keyedHash(String plain, String purpose) {
        if (purpose.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A purpose holds no NUL: it separates purpose and text");
        }
        byte[] hash = suite.mac(hashKey, utf8(purpose), SEPARATOR, utf8(plain));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    @Override
    public byte[] digest(byte[] data) {
        return suite.digest(data);
    }

    @Override
    public String hashChain(String previous, String entry) {
        if (previous.length() != CHAIN_START.length()) {
            throw new IllegalArgumentException("A link has " + CHAIN_START.length() + " hex digits");
        }
        return HexFormat.of().formatHex(suite.mac(chainKey, utf8(previous), utf8(entry)));
    }

    @Override
    public String profile() {
        return suite.profile();
    }

    private CipherPool cipher(String profile, String keyId) {
        CipherPool pool = ciphers.get(profile + ':' + keyId);
        if (pool == null) {
            throw new CryptoFailure(Reason.UNKNOWN_KEY, "The key file holds no key for this sealed text");
        }
        return pool;
    }

    private static String label(CipherSuite suite, String use) {
        return "linli/v1/" + suite.profile() + '/' + use;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw SealedText.malformed();
        }
    }
}
