package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Decides whether a part has an ahead-of-time cache that fits: made by this Java, from this jar, under these flags. One
 * that does not fit is not offered to the JVM at all.
 */
record AotCaches(Layout layout, Path javaHome) {

    boolean fits(CommandLine line) {
        var cache = layout.aot(line.part().name());
        try {
            return Files.isRegularFile(cache)
                    && Files.isRegularFile(key(cache))
                    && Files.readString(key(cache)).equals(identity(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called when the training run has ended; false when it left no cache. */
    boolean confirm(CommandLine line) {
        var cache = layout.aot(line.part().name());
        try {
            // what the training run recorded; as large as the cache and of no use after it
            Files.deleteIfExists(cache.resolveSibling(cache.getFileName() + ".config"));
            if (!Files.isRegularFile(cache) || Files.size(cache) == 0) {
                return false;
            }
            Files.writeString(key(cache), identity(line));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(String part) {
        try {
            Files.createDirectories(layout.aot(part).toAbsolutePath().getParent());
            Files.deleteIfExists(key(layout.aot(part)));
            Files.deleteIfExists(layout.aot(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path key(Path cache) {
        return cache.resolveSibling(cache.getFileName() + ".key");
    }

    private String identity(CommandLine line) throws IOException {
        var release = javaHome.resolve("release");
        var text = (Files.exists(release) ? Files.readString(release) : System.getProperty("java.vm.version"))
                + "\n" + line.jar() + " " + Images.identity(line.jar())
                + "\n" + String.join(" ", line.flags());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
