package org.linli.local.signin.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.Set;
import org.linli.local.signin.configuration.CannotStart;

/**
 * Keeps the signing key in a file that only its owner can read, so that tokens stay valid over restarts. A key that
 * cannot be read is never replaced in silence: that would end every session without a word.
 */
public final class SigningKey {

    private static final String FILE = "signing-key.jwk";
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private SigningKey() {}

    public static RSAKey readOrCreate(Path directory) {
        var file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            return Files.exists(file) ? read(file) : create(file);
        } catch (IOException e) {
            throw new CannotStart("The signing key " + file + " cannot be read or written: " + e.getMessage(), e);
        }
    }

    private static RSAKey read(Path file) throws IOException {
        var permissions = Files.getPosixFilePermissions(file);
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new CannotStart("The signing key " + file + " is readable by others ("
                    + PosixFilePermissions.toString(EnumSet.copyOf(permissions))
                    + "). Run: chmod 600 " + file + ", or delete it to end all sessions.");
        }
        try {
            var key = RSAKey.parse(Files.readString(file));
            if (!key.isPrivate()) {
                throw new CannotStart(damaged(file));
            }
            return key;
        } catch (ParseException e) {
            throw new CannotStart(damaged(file), e);
        }
    }

    private static String damaged(Path file) {
        return "The signing key " + file + " is damaged. Restore it, or delete it to end all sessions.";
    }

    private static RSAKey create(Path file) throws IOException {
        var key = generate();
        var draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        try (var channel = Files.newByteChannel(
                draft,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(OWNER_ONLY))) {
            channel.write(StandardCharsets.UTF_8.encode(key.toJSONString()));
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return key;
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new CannotStart("This Java cannot generate an RSA key: " + e.getMessage(), e);
        }
    }
}
