package org.linli.platform.configuration;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings that every service shares, under {@code linli.*}.
 *
 * @param problems which message bundles the service uses besides the kit's own
 * @param limits sizes that are refused above
 */
@ConfigurationProperties("linli")
public record LinliProperties(
        @DefaultValue Problems problems,
        @DefaultValue Limits limits,
        @DefaultValue Crypto crypto,
        @DefaultValue ClockSettings clock,
        @DefaultValue Calendar calendar) {

    /** {@code linli.problems.bundles}: names below {@code classpath:problems/}. */
    public record Problems(@DefaultValue List<String> bundles) {}

    /** Bodies in bytes: JSON and uploads. */
    public record Limits(
            @DefaultValue("1048576") int jsonBytes,
            @DefaultValue("20971520") long uploadBytes) {}

    /**
     * {@code linli.crypto.*}.
     *
     * @param profile {@code sm} (SM4-GCM, HMAC-SM3, SM3) or {@code aes} (AES-GCM, HMAC-SHA-256, SHA-256)
     * @param keysFile the data keys; there is no default key
     */
    public record Crypto(
            @DefaultValue("sm") String profile, @Nullable Path keysFile) {}

    /** {@code linli.clock.demo}: lets the embedded default move time for demonstrations; never set elsewhere. */
    public record ClockSettings(@DefaultValue("false") boolean demo) {}

    /**
     * {@code linli.calendar.*}; {@code check-every} (30s) says how often the file is looked at.
     *
     * @param file an operator's list of holidays and make-up workdays; each whole year in it replaces the shipped one
     */
    public record Calendar(@Nullable Path file) {
        public Calendar {
            file = file == null || file.toString().isBlank() ? null : file;
        }
    }
}
