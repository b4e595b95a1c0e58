package org.linli.local.signin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.signin.configuration.CannotStart;

class SigningKeyTests {

    @TempDir
    Path directory;

    @Test
    void keepsTheKeyInAFileForItsOwnerOnly() throws IOException {
        var created = SigningKey.readOrCreate(directory.resolve("new"));
        var file = directory.resolve("new/signing-key.jwk");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.readOrCreate(directory.resolve("new"))).isEqualTo(created);
    }

    @Test
    void refusesAKeyThatOthersCanRead() throws IOException {
        SigningKey.readOrCreate(directory);
        var file = directory.resolve("signing-key.jwk");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SigningKey.readOrCreate(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void neverReplacesADamagedKeyInSilence() throws IOException {
        SigningKey.readOrCreate(directory);
        var file = directory.resolve("signing-key.jwk");
        Files.writeString(file, "{\"kty\":\"RSA\"");
        assertThatThrownBy(() -> SigningKey.readOrCreate(directory))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is damaged");
        assertThat(file).hasContent("{\"kty\":\"RSA\"");
    }

    @Test
    void refusesThePublicHalfAlone() throws IOException {
        var key = SigningKey.readOrCreate(directory);
        Files.writeString(
                directory.resolve("signing-key.jwk"), key.toPublicJWK().toJSONString());
        assertThatThrownBy(() -> SigningKey.readOrCreate(directory)).hasMessageContaining("is damaged");
    }
}
