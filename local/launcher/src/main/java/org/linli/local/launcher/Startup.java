package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a start went, for people and for benchmarks ({@code .linli/startup.json}).
 *
 * @param total from the command until every part was healthy, extraction included, building not
 * @param residentBytes of all parts and the launcher, at the moment all were healthy
 */
record Startup(Instant at, Duration total, int cores, long residentBytes, long launcherBytes, List<PartStart> parts) {

    record PartStart(
            String name,
            long pid,
            Duration took,
            boolean aot,
            long residentBytes,
            long proportionalBytes,
            Duration cpu) {}

    Startup {
        parts = List.copyOf(parts);
    }

    static Startup measure(Instant at, Duration total, List<RunningPart> running) {
        var parts = running.stream()
                .map(part -> new PartStart(
                        part.part.name(),
                        part.pid(),
                        part.elapsed(),
                        part.aot,
                        Memory.resident(part.pid()).orElse(0),
                        Memory.proportional(part.pid()).orElse(0),
                        ProcessHandle.of(part.pid())
                                .flatMap(process -> process.info().totalCpuDuration())
                                .orElse(Duration.ZERO)))
                .toList();
        var launcher = Memory.resident(ProcessHandle.current().pid()).orElse(0);
        return new Startup(
                at,
                total,
                Runtime.getRuntime().availableProcessors(),
                launcher + parts.stream().mapToLong(PartStart::residentBytes).sum(),
                launcher,
                parts);
    }

    /** Processor time of all parts: what the start costs whatever else the machine does. */
    Duration cpu() {
        return parts.stream().map(PartStart::cpu).reduce(Duration.ZERO, Duration::plus);
    }

    /** Of the parts; pages that several processes share, such as the JVM itself, count once. */
    long proportionalBytes() {
        return parts.stream().mapToLong(PartStart::proportionalBytes).sum();
    }

    String mode() {
        var cached = parts.stream().filter(PartStart::aot).count();
        return cached == parts.size() ? "aot" : cached == 0 ? "plain" : "mixed";
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"at\":\"%s\",\"mode\":\"%s\",\"totalMillis\":%d,\"cpuMillis\":%d,\"cores\":%d,\"residentBytes\":%d,\"proportionalBytes\":%d,"
                        + "\"launcherBytes\":%d,\"java\":\"%s\",\"parts\":[%s]}%n",
                at,
                mode(),
                total.toMillis(),
                cpu().toMillis(),
                cores,
                residentBytes,
                proportionalBytes(),
                launcherBytes,
                Runtime.version(),
                parts.stream().map(Startup::json).collect(Collectors.joining(",")));
    }

    private static String json(PartStart part) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"pid\":%d,\"millis\":%d,\"cpuMillis\":%d,\"aot\":%b,\"residentBytes\":%d,\"proportionalBytes\":%d}",
                part.name(),
                part.pid(),
                part.took().toMillis(),
                part.cpu().toMillis(),
                part.aot(),
                part.residentBytes(),
                part.proportionalBytes());
    }

    void write(Path file) {
        try {
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(draft, json());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
