package org.linli.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Reads how much memory a process has resident. */
final class Memory {

    private Memory() {}

    /** Resident bytes, pages shared with other processes included; empty when the system does not say. */
    static OptionalLong resident(long pid) {
        var status = kilobytes(Path.of("/proc", Long.toString(pid), "status"), "VmRSS:");
        return status.isPresent() ? status : byPs(pid);
    }

    /** Resident bytes where a page that n processes share counts one n-th. */
    static OptionalLong proportional(long pid) {
        return kilobytes(Path.of("/proc", Long.toString(pid), "smaps_rollup"), "Pss:");
    }

    private static OptionalLong kilobytes(Path file, String field) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> line.startsWith(field))
                    .mapToLong(line ->
                            Long.parseLong(line.substring(field.length()).replaceAll("\\D", "")) * 1024)
                    .findFirst();
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong byPs(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            var answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            ps.waitFor(5, TimeUnit.SECONDS);
            return OptionalLong.of(Long.parseLong(answer) * 1024);
        } catch (IOException | NumberFormatException _) {
            return OptionalLong.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }
}
