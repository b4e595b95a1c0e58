package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsignedCopyTests {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Multi-Release: true

            Name: org/linli/A.class
            SHA-256-Digest: AAAA

            Name: org/linli/B.class
            SHA-256-Digest: BBBB
            Sealed: true

            """;

    @TempDir
    Path directory;

    @Test
    void takesSignatureAndDigestsAndLeavesTheRest() throws IOException {
        var jar = jar("META-INF/MAKER.SF", "META-INF/MAKER.RSA", "META-INF/services/a.RSA", "org/linli/A.class");
        assertThat(UnsignedCopy.make(jar)).isTrue();
        try (var after = new JarFile(jar.toFile())) {
            assertThat(after.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/services/a.RSA", "org/linli/A.class");
            assertThat(after.getManifest().getMainAttributes().getValue("Multi-Release"))
                    .isEqualTo("true");
            assertThat(after.getManifest().getEntries()).containsOnlyKeys("org/linli/B.class");
            assertThat(after.getManifest().getAttributes("org/linli/B.class").getValue("Sealed"))
                    .isEqualTo("true");
            try (var in = after.getInputStream(after.getEntry("org/linli/A.class"))) {
                assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("org/linli/A.class");
            }
        }
    }

    @Test
    void leavesAnUnsignedJarAsItIs() throws IOException {
        var jar = jar("META-INF/services/a.RSA", "org/linli/A.class");
        var before = Files.readAllBytes(jar);
        assertThat(UnsignedCopy.make(jar)).isFalse();
        assertThat(Files.readAllBytes(jar)).isEqualTo(before);
    }

    @Test
    void leavesAJarWithoutAManifestAsItIs() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new JarOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a"));
        }
        var jar = Files.write(directory.resolve("bare.jar"), bytes.toByteArray());
        assertThat(UnsignedCopy.make(jar)).isFalse();
        assertThat(Files.readAllBytes(jar)).isEqualTo(bytes.toByteArray());
    }

    private Path jar(String... names) throws IOException {
        var jar = directory.resolve("library.jar");
        var manifest = new Manifest(new ByteArrayInputStream(MANIFEST.getBytes(StandardCharsets.UTF_8)));
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
