package org.linli.local.launcher;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Says how each part is: process, health, uptime and memory; healthy as a whole only when every part is. */
final class Status {

    static final int HEALTHY = 0;
    static final int UNHEALTHY = 1;
    static final int NOT_RUNNING = 3;

    /**
     * @param health "healthy", "not ready", "down" or "unreachable"
     * @param residentBytes 0 when it is not our process
     */
    record Line(
            String name, String pid, String health, String uptime, long residentBytes, String address, String note) {}

    private final Layout layout;
    private final Plan plan;
    private final Clock clock;

    Status(Layout layout, Plan plan, Clock clock) {
        this.layout = layout;
        this.plan = plan;
        this.clock = clock;
    }

    int print(PrintStream out) {
        var suite = new Suite(layout);
        if (suite.supervisor().isEmpty() && suite.members().isEmpty()) {
            out.println("Linli is not running. Start it: ./linli up");
            return NOT_RUNNING;
        }
        var lines = lines(suite);
        out.println(String.format(
                Locale.ROOT, "%-10s %8s  %-11s %9s %9s  %s", "part", "pid", "health", "uptime", "memory", "address"));
        lines.forEach(line -> out.println(String.format(
                        Locale.ROOT,
                        "%-10s %8s  %-11s %9s %9s  %s  %s",
                        line.name(),
                        line.pid(),
                        line.health(),
                        line.uptime(),
                        megabytes(line.residentBytes()),
                        line.address(),
                        line.note())
                .stripTrailing()));
        var shared = suite.members().stream()
                .mapToLong(member -> Memory.proportional(member.process().pid()).orElse(0))
                .sum();
        out.println(String.format(
                Locale.ROOT,
                "%-10s %8s  %-11s %9s %9s%s",
                "together",
                "",
                "",
                "",
                megabytes(lines.stream().mapToLong(Line::residentBytes).sum()),
                shared == 0 ? "" : "  (" + megabytes(shared) + " with shared pages counted once)"));
        var healthy = lines.stream().allMatch(line -> "healthy".equals(line.health()));
        out.println(
                healthy
                        ? "All parts are healthy. Next: ./linli demo, or the console at "
                                + plan.addresses().console()
                        : "Not every part is healthy. Logs: " + layout.logs()
                                + "   Restart: ./linli down && ./linli up");
        return healthy ? HEALTHY : UNHEALTHY;
    }

    List<Line> lines(Suite suite) {
        try (var probes = Executors.newVirtualThreadPerTaskExecutor()) {
            var lines = new ArrayList<CompletableFuture<Line>>();
            plan.parts().forEach(part -> lines.add(CompletableFuture.supplyAsync(() -> line(suite, part), probes)));
            plan.replaced().forEach(replaced -> lines.add(CompletableFuture.supplyAsync(() -> line(replaced), probes)));
            var all = new ArrayList<Line>();
            lines.forEach(line -> all.add(line.join()));
            suite.supervisor().ifPresent(process -> all.add(launcher(process)));
            return all;
        }
    }

    private Line line(Suite suite, Part part) {
        var address = "127.0.0.1:" + part.port();
        var file = suite.pidFile(part.name());
        var process = file.flatMap(PidFile::process);
        if (file.isEmpty() || process.isEmpty()) {
            return new Line(part.name(), "-", "down", "-", 0, address, suite.note(part.name()));
        }
        return new Line(
                part.name(),
                Long.toString(process.get().pid()),
                part.probe().answers() ? "healthy" : "not ready",
                since(file.get().started()),
                Memory.resident(process.get().pid()).orElse(0),
                address,
                suite.note(part.name()));
    }

    private static Line line(Plan.Replaced replaced) {
        return new Line(
                replaced.name(),
                "-",
                replaced.probe().answers() ? "healthy" : "unreachable",
                "-",
                0,
                replaced.shownAddress(),
                "(" + replaced.variable() + ")");
    }

    private Line launcher(ProcessHandle process) {
        return new Line(
                "launcher",
                Long.toString(process.pid()),
                "healthy",
                process.info().startInstant().map(this::since).orElse("-"),
                Memory.resident(process.pid()).orElse(0),
                "",
                "");
    }

    private String since(Instant started) {
        return shortly(Duration.between(started, clock.instant()));
    }

    static String shortly(Duration duration) {
        var seconds = Math.max(0, duration.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
        }
        return String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds % 3600 / 60);
    }

    static String megabytes(long bytes) {
        return bytes == 0 ? "-" : bytes / (1024 * 1024) + " MB";
    }
}
