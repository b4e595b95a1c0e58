package org.linli.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.bouncycastle.crypto.digests.SHA256Digest;

/**
 * Signs with keys derived from the installation's key file: each data key yields its own signing key, used for nothing else. A new active
 * key in the file is therefore also a new signing key, and the older ones stay published while the file holds them.
 */
public final class KeyringDocumentSigner implements DocumentSigner {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_ID_BYTES = 9;

    private final SignatureSuite suite;
    private final byte[] activeSecret;
    private final List<VerificationKey> keys;

    private KeyringDocumentSigner(SignatureSuite suite, Keyring keyring) {
        this.suite = suite;
        this.activeSecret = secret(keyring, keyring.activeKey());
        SequencedSet<String> order = new LinkedHashSet<>(List.of(keyring.activeKey()));
        order.addAll(keyring.keyIds());
        List<VerificationKey> published = new ArrayList<>();
        for (String keyId : order) {
            byte[] secret = secret(keyring, keyId);
            published.add(new VerificationKey(id(suite.publicKey(secret)), jwk(secret)));
        }
        this.keys = List.copyOf(published);
    }

    /** Ed25519 signatures (RFC 8037): the JDK alone verifies them. */
    public static DocumentSigner ed25519(Keyring keyring) {
        return new KeyringDocumentSigner(new Ed25519Suite(), keyring);
    }

    /** SM2 signatures with SM3 (GB/T 32918): for installations that must use commercial cryptography (SEC-08, SEC-09). */
    public static DocumentSigner sm2(Keyring keyring) {
        return new KeyringDocumentSigner(new Sm2Suite(), keyring);
    }

    @Override
    public String sign(String json) {
        String header = "{\"alg\":\"" + suite.algorithm() + "\",\"kid\":\""
                + keys.getFirst().id() + "\"}";
        String signed = encode(header) + '.' + encode(json);
        byte[] signature = suite.sign(activeSecret, signed.getBytes(StandardCharsets.US_ASCII));
        return signed + '.' + BASE64URL.encodeToString(signature);
    }

    @Override
    public List<VerificationKey> keys() {
        return keys;
    }

    private java.util.Map<String, String> jwk(byte[] secret) {
        var jwk = new java.util.TreeMap<>(suite.jwk(secret));
        jwk.put("kid", id(suite.publicKey(secret)));
        jwk.put("alg", suite.algorithm());
        jwk.put("use", "sig");
        return jwk;
    }

    private byte[] secret(Keyring keyring, String keyId) {
        return Hkdf.derive(
                keyring.key(keyId), "linli/v1/" + suite.algorithm() + "/document-signing", suite.secretBytes());
    }

    private static String id(byte[] publicKey) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(publicKey, 0, publicKey.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return BASE64URL.encodeToString(java.util.Arrays.copyOf(hash, KEY_ID_BYTES));
    }

    private static String encode(String text) {
        return BASE64URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
