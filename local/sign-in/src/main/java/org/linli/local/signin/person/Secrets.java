package org.linli.local.signin.person;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.linli.local.signin.configuration.CannotStart;

/**
 * The secrets of this installation, from a file that the launcher generates; there is no default for any of them.
 *
 * @param persons what every local person signs in with, and their client secret
 * @param console client secret of the gateway
 * @param officeSystem client secret of an office's own software
 */
public record Secrets(String persons, String console, String officeSystem) {

    private static final int SHORTEST = 12;

    public Secrets {
        for (var secret : new String[] {persons, console, officeSystem}) {
            if (secret.length() < SHORTEST) {
                throw new CannotStart("A secret is shorter than " + SHORTEST + " characters.");
            }
        }
    }

    public static Secrets read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The secrets file " + file
                            + " cannot be read. `./linli up` writes it; LINLI_SECRETS_FILE names it.",
                    e);
        }
        return new Secrets(
                required(properties, "persons.password", file),
                required(properties, "console.client-secret", file),
                required(properties, "office-system.client-secret", file));
    }

    private static String required(Properties properties, String key, Path file) {
        var value = properties.getProperty(key, "").strip();
        if (value.length() < SHORTEST) {
            throw new CannotStart(
                    "The secrets file " + file + " must hold " + key + " with at least " + SHORTEST + " characters.");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Secrets[***]";
    }
}
