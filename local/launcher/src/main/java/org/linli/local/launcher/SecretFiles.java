package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;

/**
 * The secrets of this installation: generated once, readable by their owner alone, never overwritten. Losing the key
 * files loses all personal data, so an existing file is taken as it is.
 */
final class SecretFiles {

    private static final int KEY_BYTES = 32;

    /** No letters or digits that look alike: people type this one. */
    private static final String TYPABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 16;

    private final Layout layout;
    private final SecureRandom random;

    SecretFiles(Layout layout, SecureRandom random) {
        this.layout = layout;
        this.random = random;
    }

    void createMissing() {
        writeOnce(
                layout.secrets(),
                "# Secrets of this installation. Delete the file (and restart) to get new ones.\n"
                        + "persons.password=" + password()
                        + "\nconsole.client-secret=" + key()
                        + "\noffice-system.client-secret=" + key() + "\n");
        writeOnce(layout.keys(), keyring());
        writeOnce(layout.caseKeys(), keyring());
    }

    Properties read() {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(layout.secrets(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun(
                    "There are no secrets yet (" + layout.secrets() + "). Start the suite once: ./linli up", e);
        }
        return properties;
    }

    String required(String name) {
        var value = read().getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new CannotRun(layout.secrets() + " has no " + name + ". Delete the file and restart the suite.");
        }
        return value;
    }

    private String keyring() {
        return "# Data keys. Keep a copy elsewhere: without them no personal data can be read again.\n"
                + "active=k1\nk1=" + key() + "\nhash=" + key() + "\n";
    }

    private String key() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String password() {
        var password = new StringBuilder(PASSWORD_LENGTH);
        for (int i = 0; i < PASSWORD_LENGTH; i++) {
            password.append(TYPABLE.charAt(random.nextInt(TYPABLE.length())));
        }
        return password.toString();
    }

    private static void writeOnce(Path file, String text) {
        FileAttribute<?>[] ownerOnly =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
        } catch (FileAlreadyExistsException _) {
            refuseWhenOthersCanRead(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseWhenOthersCanRead(Path file) {
        try {
            var permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!permissions.endsWith("------")) {
                throw new CannotRun(file + " is readable by others (" + permissions + "). Run: chmod 600 " + file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnsupportedOperationException _) {
            // a file system without owners has nothing to check
        }
    }
}
