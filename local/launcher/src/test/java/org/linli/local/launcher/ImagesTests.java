package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImagesTests {

    private static final Part PART = Fixtures.part("fake", 0, 0);

    @TempDir
    Path root;

    private Images images;

    @BeforeEach
    void build() throws IOException {
        images = new Images(new Layout(root, root.resolve("state")), Path.of("java"));
        jar(root.resolve(PART.jar()));
        jar(root.resolve(PART.jar()).resolveSibling("lib").resolve("signed.jar"), "META-INF/MAKER.SF");
    }

    @Test
    void runsACopyWhoseLibrariesAreUnsigned() throws IOException {
        Path copy = images.prepare(PART);

        assertThat(namesIn(copy.resolveSibling("lib").resolve("signed.jar"))).doesNotContain("META-INF/MAKER.SF");
        assertThat(namesIn(root.resolve(PART.jar()).resolveSibling("lib").resolve("signed.jar")))
                .contains("META-INF/MAKER.SF");
    }

    @Test
    void keepsACopyUntilTheJarIsAnother() throws IOException {
        Path copy = images.prepare(PART);
        Path mark = Files.createFile(copy.resolveSibling("mark"));

        images.prepare(PART);
        assertThat(mark).exists();

        jar(root.resolve(PART.jar()), "another");
        images.prepare(PART);
        assertThat(mark).doesNotExist();
    }

    @Test
    void makesACopyOfAnOlderFormAgain() throws IOException {
        Path copy = images.prepare(PART);
        Path mark = Files.createFile(copy.resolveSibling("mark"));
        Files.writeString(copy.resolveSibling("made-from"), Images.identity(root.resolve(PART.jar())));

        images.prepare(PART);

        assertThat(mark).doesNotExist();
    }

    private static void jar(Path jar, String... names) throws IOException {
        Files.createDirectories(jar.toAbsolutePath().getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var name : names) {
                out.putNextEntry(new ZipEntry(name));
            }
        }
    }

    private static List<String> namesIn(Path jar) throws IOException {
        try (var opened = new JarFile(jar.toFile())) {
            return opened.stream().map(ZipEntry::getName).toList();
        }
    }
}
