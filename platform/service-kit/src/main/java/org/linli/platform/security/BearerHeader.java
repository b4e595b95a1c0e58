package org.linli.platform.security;

import java.util.Optional;

/** Reads the token out of an Authorization header [RFC 6750 2.1] without a regular expression over its whole length. */
public final class BearerHeader {

    private static final String SCHEME = "Bearer ";

    private BearerHeader() {}

    /** The token, or nothing when the header is not exactly {@code Bearer <token68>}; why it is not, others may say. */
    public static Optional<String> token(String header) {
        int start = SCHEME.length();
        if (header.length() <= start || !header.regionMatches(true, 0, SCHEME, 0, start)) {
            return Optional.empty();
        }
        int end = start;
        while (end < header.length() && belongs(header.charAt(end))) {
            end++;
        }
        int padding = end;
        while (padding < header.length() && header.charAt(padding) == '=') {
            padding++;
        }
        return end > start && padding == header.length() ? Optional.of(header.substring(start)) : Optional.empty();
    }

    private static boolean belongs(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "-._~+/".indexOf(character) >= 0;
    }
}
