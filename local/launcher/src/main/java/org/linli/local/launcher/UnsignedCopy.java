package org.linli.local.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the signature off a copied library. The JVM checks a signed jar entry by entry at every start and keeps none of its
 * classes in an AOT cache; Maven has checked the file when it was fetched.
 */
final class UnsignedCopy {

    private static final Pattern SIGNATURE = Pattern.compile("(?i).*\\.(SF|RSA|DSA|EC)");

    private UnsignedCopy() {}

    /** True when the jar was signed; it has neither signature nor digests afterwards. */
    static boolean make(Path jar) throws IOException {
        try (var files = FileSystems.newFileSystem(jar)) {
            var signatures = signatures(files.getPath("META-INF"));
            for (var signature : signatures) {
                Files.delete(signature);
            }
            if (!signatures.isEmpty()) {
                withoutDigests(files.getPath("META-INF", "MANIFEST.MF"));
            }
            return !signatures.isEmpty();
        }
    }

    private static List<Path> signatures(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> SIGNATURE.matcher(file.toString()).matches())
                    .toList();
        }
    }

    private static void withoutDigests(Path file) throws IOException {
        Manifest manifest;
        try (var in = Files.newInputStream(file)) {
            manifest = new Manifest(in);
        }
        for (var entry : manifest.getEntries().values()) {
            entry.keySet().removeIf(name -> name.toString().endsWith("-Digest"));
        }
        manifest.getEntries().values().removeIf(entry -> entry.isEmpty());
        try (var out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }
}
