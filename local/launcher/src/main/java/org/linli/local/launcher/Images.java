package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Turns a built jar into what is run: a copy in the state directory with unsigned libraries, made again whenever the jar has
 * changed. A build that replaces jars under a running suite therefore does it no harm.
 */
final class Images {

    private static final int MOST_SECONDS = 120;

    /** What is done to a copy beside copying; another word when that changes, so that older copies are made again. */
    private static final String FORM = " unsigned";

    private final Layout layout;
    private final Path java;

    Images(Layout layout, Path java) {
        this.layout = layout;
        this.java = java;
    }

    /** The jar to run; copied or extracted when its copy is missing or from another build. */
    Path prepare(Part part) {
        var jar = layout.root().resolve(part.jar());
        if (!Files.isRegularFile(jar)) {
            throw new CannotRun(
                    part.jar() + " is missing. Build it: ./linli up (without --no-build), or ./mvnw package");
        }
        return renewed(part, jar);
    }

    static String identity(Path jar) {
        try {
            return Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path renewed(Part part, Path jar) {
        var target = layout.app(part.name());
        var runnable = target.resolve(jar.getFileName());
        var stamp = target.resolve("made-from");
        try {
            if (Files.exists(runnable)
                    && Files.exists(stamp)
                    && Files.readString(stamp).equals(identity(jar) + FORM)) {
                return runnable;
            }
            var draft = target.resolveSibling(part.name() + ".new");
            delete(draft);
            delete(target);
            Files.createDirectories(target.toAbsolutePath().getParent());
            switch (part.form()) {
                case LEAN -> copy(jar, draft);
                case BOOT -> extract(part, jar, draft);
            }
            try (var libraries = Files.newDirectoryStream(draft.resolve("lib"), "*.jar")) {
                for (var library : libraries) {
                    UnsignedCopy.make(library);
                }
            }
            Files.writeString(draft.resolve("made-from"), identity(jar) + FORM);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return runnable;
        } catch (IOException e) {
            throw new CannotRun(part.jar() + " could not be copied to " + target + ": " + e.getMessage(), e);
        }
    }

    private static void copy(Path jar, Path draft) throws IOException {
        Files.createDirectories(draft.resolve("lib"));
        Files.copy(jar, draft.resolve(jar.getFileName()));
        var libraries = jar.resolveSibling("lib");
        if (Files.isDirectory(libraries)) {
            try (var files = Files.newDirectoryStream(libraries)) {
                for (var file : files) {
                    Files.copy(file, draft.resolve("lib").resolve(file.getFileName()));
                }
            }
        }
    }

    private void extract(Part part, Path jar, Path draft) throws IOException {
        var tool = new ProcessBuilder(
                        java.toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        draft.toString())
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!tool.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
                tool.destroyForcibly();
                throw new CannotRun(part.jar() + " could not be extracted: " + output.strip());
            }
        } catch (InterruptedException e) {
            tool.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while extracting " + part.jar(), e);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
