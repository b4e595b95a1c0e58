package org.linli.platform.crypto;

import java.util.Base64;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Ed25519; a signature depends on key and message alone. */
final class Ed25519Suite implements SignatureSuite {

    @Override
    public String algorithm() {
        return "EdDSA";
    }

    @Override
    public int secretBytes() {
        return Ed25519PrivateKeyParameters.KEY_SIZE;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        return new Ed25519PrivateKeyParameters(secret).generatePublicKey().getEncoded();
    }

    @Override
    public Map<String, String> jwk(byte[] secret) {
        return Map.of(
                "kty",
                "OKP",
                "crv",
                "Ed25519",
                "x",
                Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey(secret)));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(secret));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
