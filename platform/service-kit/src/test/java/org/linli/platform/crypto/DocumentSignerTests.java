package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;

// VOL-19
class DocumentSignerTests {

    private static final String DOCUMENT = "{\"n\":\"330411-2026-7K3MXQ2P\",\"b\":\"新城街道\"}";

    @Test
    void ed25519IsVerifiedByTheJdkWithThePublishedKeyAlone() throws GeneralSecurityException {
        DocumentSigner signer = KeyringDocumentSigner.ed25519(KeyFixtures.keyring("k1", "k1"));
        String jws = signer.sign(DOCUMENT);
        assertThat(text(jws.split("\\.")[1])).isEqualTo(DOCUMENT);
        assertThat(text(jws.split("\\.")[0]))
                .isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\""
                        + signer.keys().getFirst().id() + "\"}");
        assertThat(verifiedByJdk(jws, signer.keys().getFirst())).isTrue();
        assertThat(verifiedByJdk(jws.replace("eyJu", "eyJv"), signer.keys().getFirst()))
                .isFalse();
        assertThat(signer.sign(DOCUMENT)).as("the same again").isEqualTo(jws);
    }

    @Test
    void sm2IsVerifiedWithItsPublishedPoint() {
        DocumentSigner signer = KeyringDocumentSigner.sm2(KeyFixtures.keyring("k1", "k1"));
        String jws = signer.sign(DOCUMENT);
        assertThat(text(jws.split("\\.")[0])).contains("\"alg\":\"SM2\"");
        assertThat(verifiedBySm2(jws, signer.keys().getFirst())).isTrue();
        assertThat(verifiedBySm2(jws.replace("eyJu", "eyJv"), signer.keys().getFirst()))
                .isFalse();
    }

    @Test
    void signsWithTheActiveKeyAndStillPublishesTheOlder() throws GeneralSecurityException {
        DocumentSigner before = KeyringDocumentSigner.ed25519(KeyFixtures.keyring("k1", "k1"));
        DocumentSigner after = KeyringDocumentSigner.ed25519(KeyFixtures.keyring("k2", "k1", "k2"));
        VerificationKey old = before.keys().getFirst();
        assertThat(after.keys()).hasSize(2).contains(old);
        assertThat(after.keys().getFirst()).isNotEqualTo(old);
        assertThat(verifiedByJdk(before.sign(DOCUMENT), after.keys().get(1))).isTrue();
        assertThat(verifiedByJdk(after.sign(DOCUMENT), after.keys().get(0))).isTrue();
        assertThat(verifiedByJdk(after.sign(DOCUMENT), old)).isFalse();
    }

    @Test
    void publishesNothingPrivate() {
        for (DocumentSigner signer : new DocumentSigner[] {
            KeyringDocumentSigner.ed25519(KeyFixtures.keyring("k1", "k1")),
            KeyringDocumentSigner.sm2(KeyFixtures.keyring("k1", "k1"))
        }) {
            assertThat(signer.keys().getFirst().members().keySet())
                    .isSubsetOf("kty", "crv", "x", "y", "kid", "alg", "use");
        }
    }

    private static boolean verifiedByJdk(String jws, VerificationKey key) throws GeneralSecurityException {
        byte[] little = Base64.getUrlDecoder().decode(key.jwk().get("x"));
        byte[] big = new byte[little.length];
        for (int i = 0; i < little.length; i++) {
            big[i] = little[little.length - 1 - i];
        }
        boolean odd = (big[0] & 0x80) != 0;
        big[0] &= 0x7f;
        PublicKey publicKey = KeyFactory.getInstance("Ed25519")
                .generatePublic(
                        new EdECPublicKeySpec(NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, big))));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(publicKey);
        signature.update(jws.substring(0, jws.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1)));
    }

    private static boolean verifiedBySm2(String jws, VerificationKey key) {
        var domain = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
        var point = domain.getCurve()
                .createPoint(
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.jwk().get("x"))),
                        new BigInteger(
                                1, Base64.getUrlDecoder().decode(key.jwk().get("y"))));
        SM2Signer verifier = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        verifier.init(false, new ECPublicKeyParameters(point, domain));
        byte[] signed = jws.substring(0, jws.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        verifier.update(signed, 0, signed.length);
        return verifier.verifySignature(Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1)));
    }

    private static String text(String base64url) {
        return new String(Base64.getUrlDecoder().decode(base64url), StandardCharsets.UTF_8);
    }
}
