package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers a process by its number and its start time. Numbers are used again after a reboot or a long day: a process
 * counts as ours only when both fit, and only such a process is ever stopped.
 *
 * @param started as the operating system reports it
 */
record PidFile(long pid, Instant started) {

    /** Linux derives start times from the boot time, which moves when the clock is set. */
    static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(ProcessHandle process) {
        return new PidFile(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, "pid=" + pid + "\nstarted=" + started + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<PidFile> read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return Optional.of(new PidFile(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Instant.parse(properties.getProperty("started", ""))));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException | RuntimeException _) {
            // half a file says nothing about any process
            return Optional.empty();
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, when it still runs and is the one that was started. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        process.info().startInstant().map(this::isSameStart).orElse(false));
    }

    boolean isSameStart(Instant other) {
        return Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
