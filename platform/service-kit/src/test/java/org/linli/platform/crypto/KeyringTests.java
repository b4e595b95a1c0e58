package org.linli.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Proves what is a usable key file.
 *
 * <p>{@code @Rule SEC-08}
 */
class KeyringTests {

    private static final String KEY = KeyFixtures.base64((byte) '1', 32);

    @TempDir
    Path directory;

    // @Rule SEC-08
    @Test
    void startsNothingWithoutAKeyFile() {
        for (String unset : new String[] {null, "", "  "}) {
            assertThatThrownBy(() -> Keyring.fromSetting(unset))
                    .isInstanceOf(Keyring.UnusableKeyFile.class)
                    .hasMessageContaining("LINLI_KEYS_FILE");
        }
        Path missing = directory.resolve("missing.properties");
        assertThatThrownBy(() -> Keyring.fromSetting(missing.toString()))
                .isInstanceOf(Keyring.UnusableKeyFile.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("LINLI_KEYS_FILE");
        assertThatThrownBy(() -> Keyring.load(directory)).isInstanceOf(Keyring.UnusableKeyFile.class);
    }

    @Test
    void readsWhatItCreatedForItsOwnerOnly() throws IOException {
        Path file = directory.resolve("keys.properties");
        Keyring.create(file, KeyFixtures.random());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Keyring keyring = Keyring.fromSetting(file.toString());
        assertThat(keyring.activeKey()).isEqualTo("k1");
        assertThat(keyring.keyIds()).containsExactly("k1");
        assertThat(keyring.key("k1")).hasSize(32).isNotEqualTo(keyring.hashKey());
    }

    @Test
    void neverReplacesAKeyFile() throws IOException {
        Path file = directory.resolve("keys.properties");
        Keyring.create(file, KeyFixtures.random());
        String before = Files.readString(file);
        assertThatThrownBy(() -> Keyring.create(file, KeyFixtures.random()))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void refusesFilesThatLackSomething() {
        refuses("").hasMessageContaining("hash");
        refuses("active=k1\nk1=" + KEY).hasMessageContaining("hash");
        refuses("active=k1\nhash=" + KEY).hasMessageContaining("active");
        refuses("k1=" + KEY + "\nhash=" + KEY).hasMessageContaining("active");
        refuses("active=k2\nk1=" + KEY + "\nhash=" + KEY).hasMessageContaining("active");
        refuses("active=hash\nk1=" + KEY + "\nhash=" + KEY).hasMessageContaining("active");
    }

    @Test
    void refusesKeysOfAnotherLengthOnBothSides() {
        for (int bytes : new int[] {0, 16, 31, 33, 64}) {
            String wrong = KeyFixtures.base64((byte) '1', bytes);
            refuses("active=k1\nk1=" + wrong + "\nhash=" + KEY).hasMessageContaining("and not 32");
            refuses("active=k1\nk1=" + KEY + "\nhash=" + wrong).hasMessageContaining("and not 32");
        }
        refuses("active=k1\nk1=%%%\nhash=" + KEY).hasMessageContaining("base64");
        refuses("active=K1\nK1=" + KEY + "\nhash=" + KEY).hasMessageContaining("key id");
        refuses("active=a\\u00\nhash=" + KEY).hasMessageContaining("property file");
    }

    @Test
    void saysNothingOfKeys() {
        String secret = KeyFixtures.base64((byte) 's', 32);
        Keyring keyring = Keyring.parse("active=k1\nk1=" + secret + "\nhash=" + KEY, "test");
        assertThat(keyring.toString()).contains("k1").doesNotContain(secret, KEY);
        String tooLong = secret + "AAAA";
        refuses("active=k1\nk1=" + tooLong + "\nhash=" + KEY).hasMessageNotContaining(secret.substring(0, 8));
    }

    @Test
    void handsOutCopies() {
        Keyring keyring = KeyFixtures.keyring("k1", "k1");
        keyring.key("k1")[0] = 0;
        keyring.hashKey()[0] = 0;
        assertThat(keyring.key("k1")[0]).isEqualTo((byte) '1');
        assertThat(keyring.hashKey()[0]).isEqualTo((byte) 'h');
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(String text) {
        return assertThatThrownBy(() -> Keyring.parse(text, "test"))
                .isInstanceOf(Keyring.UnusableKeyFile.class)
                .hasMessageContaining("test")
                .hasMessageNotContaining(KEY);
    }
}
