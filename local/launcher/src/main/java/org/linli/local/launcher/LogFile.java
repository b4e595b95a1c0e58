package org.linli.local.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The log of a part: the last run is kept as {@code .1}, and no log grows past its bound. The part appends to the file
 * itself, so it goes on logging when the launcher is gone.
 */
record LogFile(Path path) {

    static final long LARGEST = 16L * 1024 * 1024;
    private static final int TAIL_BYTES = 32 * 1024;

    private Path previous() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** Called before the part starts. */
    void rotate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                Files.move(path, previous(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called while the part runs: copies and empties a log that grew too large; its writer appends, so it follows. */
    void bound(long largest) {
        try {
            if (Files.exists(path) && Files.size(path) > largest) {
                Files.copy(path, previous(), StandardCopyOption.REPLACE_EXISTING);
                try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.truncate(0);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lastLines(int count) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var start = Math.max(0, file.length() - TAIL_BYTES);
            var bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            var lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
