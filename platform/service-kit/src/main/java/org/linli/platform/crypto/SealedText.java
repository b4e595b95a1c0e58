package org.linli.platform.crypto;

import java.util.Base64;

/** The text form of something encrypted: {@code v1:<profile>:<keyId>:<base64url(nonce|ciphertext|tag)>}. */
record SealedText(String profile, String keyId, byte[] body) {

    private static final String VERSION = "v1:";

    static SealedText parse(String text) {
        int profileEnd = text.indexOf(':', VERSION.length());
        int keyEnd = profileEnd < 0 ? -1 : text.indexOf(':', profileEnd + 1);
        if (!text.startsWith(VERSION) || keyEnd < 0) {
            throw malformed();
        }
        try {
            return new SealedText(
                    text.substring(VERSION.length(), profileEnd),
                    text.substring(profileEnd + 1, keyEnd),
                    Base64.getUrlDecoder().decode(text.substring(keyEnd + 1)));
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    String text() {
        return VERSION
                + profile
                + ':'
                + keyId
                + ':'
                + Base64.getUrlEncoder().withoutPadding().encodeToString(body);
    }

    static CryptoFailure malformed() {
        return new CryptoFailure(CryptoFailure.Reason.MALFORMED, "Not a sealed text");
    }
}
