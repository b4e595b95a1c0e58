package org.linli.platform.crypto;

/** The alternative profile: AES-256-GCM, HMAC-SHA-256, SHA-256. */
public final class AesCryptoProvider extends KeyringCryptoProvider {

    public AesCryptoProvider(Keyring keyring) {
        super(new AesSuite(), keyring);
    }
}
