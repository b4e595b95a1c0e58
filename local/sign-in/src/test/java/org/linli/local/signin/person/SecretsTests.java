package org.linli.local.signin.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.signin.configuration.CannotStart;

class SecretsTests {

    @TempDir
    Path directory;

    @Test
    void readsTheFileOfTheInstallation() throws IOException {
        assertThat(Secrets.read(file("123456789012", "c23456789012", "o23456789012")))
                .isEqualTo(new Secrets("123456789012", "c23456789012", "o23456789012"));
    }

    @Test
    void hasNoDefaultForAMissingSecret() throws IOException {
        var file = Files.writeString(directory.resolve("partial"), "persons.password=123456789012\n");
        assertThatThrownBy(() -> Secrets.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("console.client-secret");
    }

    @Test
    void refusesAShortSecretWithoutShowingIt() throws IOException {
        var file = file("12345678901", "c23456789012", "o23456789012");
        assertThatThrownBy(() -> Secrets.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("persons.password")
                .hasMessageNotContaining("12345678901");
    }

    @Test
    void namesTheFileThatIsMissing() {
        assertThatThrownBy(() -> Secrets.read(directory.resolve("absent")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("absent")
                .hasMessageContaining("LINLI_SECRETS_FILE");
    }

    @Test
    void neverPrintsThem() {
        assertThat(new Secrets("123456789012", "c23456789012", "o23456789012"))
                .asString()
                .doesNotContain("23456789012");
    }

    private Path file(String persons, String console, String officeSystem) throws IOException {
        return Files.writeString(
                directory.resolve("secrets.properties"),
                "persons.password=%s%nconsole.client-secret=%s%noffice-system.client-secret=%s%n"
                        .formatted(persons, console, officeSystem));
    }
}
