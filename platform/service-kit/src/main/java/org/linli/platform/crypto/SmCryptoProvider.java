package org.linli.platform.crypto;

/** The default profile: SM4-GCM, HMAC-SM3, SM3 (SEC-08). */
public final class SmCryptoProvider extends KeyringCryptoProvider {

    public SmCryptoProvider(Keyring keyring) {
        super(new SmSuite(), keyring);
    }
}
