package org.linli.platform.crypto;

import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;

/** SM2 with SM3 and the standard's default user id; the signature is r and s, 32 bytes each. */
final class Sm2Suite implements SignatureSuite {

    private static final X9ECParameters CURVE = GMNamedCurves.getByName("sm2p256v1");
    private static final ECDomainParameters DOMAIN = new ECDomainParameters(CURVE);
    private static final int COORDINATE_BYTES = 32;

    @Override
    public String algorithm() {
        return "SM2";
    }

    /** 16 bytes more than the order has, so that reducing by it favours no key. */
    @Override
    public int secretBytes() {
        return 48;
    }

    @Override
    public byte[] publicKey(byte[] secret) {
        return point(secret).getEncoded(false);
    }

    @Override
    public Map<String, String> jwk(byte[] secret) {
        ECPoint point = point(secret);
        return Map.of(
                "kty",
                "EC",
                "crv",
                "SM2",
                "x",
                coordinate(point.getAffineXCoord().toBigInteger()),
                "y",
                coordinate(point.getAffineYCoord().toBigInteger()));
    }

    @Override
    public byte[] sign(byte[] secret, byte[] message) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(true, new ECPrivateKeyParameters(scalar(secret), DOMAIN));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("SM2 could not sign", e);
        }
    }

    private static ECPoint point(byte[] secret) {
        return DOMAIN.getG().multiply(scalar(secret)).normalize();
    }

    /** From 1 to the order less 2: the standard excludes the order less 1. */
    private static BigInteger scalar(byte[] secret) {
        BigInteger range = DOMAIN.getN().subtract(BigInteger.TWO);
        return new BigInteger(1, secret).mod(range).add(BigInteger.ONE);
    }

    private static String coordinate(BigInteger value) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(BigIntegers.asUnsignedByteArray(COORDINATE_BYTES, value));
    }
}
