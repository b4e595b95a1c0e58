package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Proves the algorithms by published vectors.
 *
 * <p>{@code @Rule SEC-08}
 */
class CipherSuiteTests {

    private static final HexFormat HEX = HexFormat.of();

    // @Rule SEC-08 (RFC 8998, appendix A.1)
    @Test
    void sealsWithSm4Gcm() throws Exception {
        byte[] plain = HEX.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] nonce = HEX.parseHex("00001234567800000000abcd");
        CipherSuite.AuthenticatedCipher cipher = new SmSuite().cipher(HEX.parseHex("0123456789abcdeffedcba9876543210"));

        byte[] sealed = cipher.seal(nonce, context, plain);

        assertThat(HEX.formatHex(sealed))
                .isEqualTo("00001234567800000000abcd"
                        + "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(cipher.open(sealed, context)).isEqualTo(plain);
    }

    // McGrew and Viega, The Galois/Counter Mode of Operation, test case 16
    @Test
    void sealsWithAes256Gcm() throws Exception {
        byte[] plain = HEX.parseHex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
        byte[] context = HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        CipherSuite.AuthenticatedCipher cipher =
                new AesSuite().cipher(HEX.parseHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"));

        byte[] sealed = cipher.seal(HEX.parseHex("cafebabefacedbaddecaf888"), context, plain);

        assertThat(HEX.formatHex(sealed))
                .isEqualTo("cafebabefacedbaddecaf888"
                        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                        + "76fc6ece0f4e1768cddf8853bb2d551b");
        assertThat(cipher.open(sealed, context)).isEqualTo(plain);
    }

    // @Rule SEC-08 (GB/T 32905, example 1)
    @Test
    void digestsWithSm3() {
        assertThat(HEX.formatHex(new SmSuite().digest(utf8("abc"))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    }

    @Test
    void digestsWithSha256() {
        assertThat(HEX.formatHex(new AesSuite().digest(utf8("abc"))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32, 63, 64, 65, 200})
    void hashesWithHmacSm3AsRfc2104Defines(int length) {
        SmSuite suite = new SmSuite();
        byte[] key = HEX.parseHex("0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");
        byte[] data = new byte[length];
        Arrays.fill(data, (byte) 0x61);

        byte[] inner = suite.digest(joined(padded(key, 0x36), data));
        byte[] expected = suite.digest(joined(padded(key, 0x5c), inner));

        assertThat(suite.mac(key, data)).isEqualTo(expected);
    }

    // RFC 4231, test case 2
    @Test
    void hashesWithHmacSha256() {
        assertThat(HEX.formatHex(new AesSuite().mac(utf8("Jefe"), utf8("what do ya want "), utf8("for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    // RFC 5869, test case 3
    @Test
    void derivesKeysWithHkdf() {
        byte[] key = new byte[22];
        Arrays.fill(key, (byte) 0x0b);
        assertThat(HEX.formatHex(Hkdf.derive(key, "", 42)))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, 64);
        for (int i = 0; i < block.length; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
