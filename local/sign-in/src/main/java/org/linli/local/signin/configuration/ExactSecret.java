package org.linli.local.signin.configuration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares generated secrets in constant time. They are random and long and live in a file of their own, so stretching
 * them would cost every token request 100 ms and protect nothing.
 */
final class ExactSecret implements PasswordEncoder {

    @Override
    public String encode(@Nullable CharSequence secret) {
        return String.valueOf(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence offered, @Nullable String expected) {
        return offered != null
                && expected != null
                && MessageDigest.isEqual(digest(offered.toString()), digest(expected));
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
