package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTests {

    @TempDir
    Path state;

    private Layout layout = new Layout(Path.of("/linli"), Path.of("/linli/.linli"));
    private SecretFiles files = new SecretFiles(layout, new SecureRandom());

    @BeforeEach
    void inTheTemporaryDirectory() {
        layout = new Layout(Path.of("/linli"), state);
        files = new SecretFiles(layout, new SecureRandom());
    }

    @Test
    void writesFilesForTheirOwnerOnly() throws IOException {
        files.createMissing();
        for (var file : List.of(layout.secrets(), layout.keys(), layout.caseKeys())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void makesSecretsThatDiffer() {
        files.createMissing();
        var secrets = files.read();
        assertThat(secrets.getProperty("persons.password")).hasSize(16).matches("[a-hjkmnp-z2-9]+");
        assertThat(secrets.getProperty("console.client-secret"))
                .hasSizeGreaterThan(40)
                .isNotEqualTo(secrets.getProperty("office-system.client-secret"));
    }

    @Test
    void givesEveryKeyFileKeysOfItsOwn() throws IOException {
        files.createMissing();
        var keys = properties(layout.keys());
        var caseKeys = properties(layout.caseKeys());
        for (var ring : List.of(keys, caseKeys)) {
            assertThat(ring.getProperty("active")).isEqualTo("k1");
            assertThat(Base64.getDecoder().decode(ring.getProperty("k1"))).hasSize(32);
            assertThat(Base64.getDecoder().decode(ring.getProperty("hash"))).hasSize(32);
        }
        assertThat(List.of(
                        keys.getProperty("k1"),
                        keys.getProperty("hash"),
                        caseKeys.getProperty("k1"),
                        caseKeys.getProperty("hash")))
                .doesNotHaveDuplicates();
    }

    @Test
    void neverReplacesAFile() throws IOException {
        files.createMissing();
        var before = Files.readString(layout.keys());
        files.createMissing();
        assertThat(layout.keys()).hasContent(before);
    }

    @Test
    void refusesAFileThatOthersCanRead() throws IOException {
        files.createMissing();
        Files.setPosixFilePermissions(layout.keys(), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> files.createMissing())
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("chmod 600 " + layout.keys());
    }

    @Test
    void saysHowToGetSecretsWhenThereAreNone() {
        assertThatThrownBy(() -> files.required("persons.password")).hasMessageContaining("./linli up");
    }

    private static Properties properties(Path file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return properties;
    }
}
