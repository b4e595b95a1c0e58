package org.linli.bench.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An instance as a folder, unpacked for as long as it is needed when it came as an archive. */
record Folder(Path path, boolean temporary) implements AutoCloseable {

    static Folder of(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new Folder(source, false);
        }
        if (!Files.isRegularFile(source)) {
            throw new IllegalArgumentException("there is no instance " + source);
        }
        Path folder = scratch();
        for (Map.Entry<String, byte[]> file : TarGz.read(source).entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return new Folder(folder, true);
    }

    static Path scratch() throws IOException {
        return Files.createTempDirectory("linli-bench-matching");
    }

    @Override
    public void close() {
        if (temporary) {
            remove(path);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
