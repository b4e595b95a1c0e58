package org.linli.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the supervisor as a process of its own that neither Ctrl-C nor a closed terminal ends, and returns when it
 * reports that everything is healthy. Ctrl-C before that stops what was started.
 */
final class DetachedSupervisor {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Layout layout;
    private final PrintStream out;
    private long shown;

    DetachedSupervisor(Layout layout, PrintStream out) {
        this.layout = layout;
        this.out = out;
    }

    int start(List<String> arguments, Duration patience) {
        var log = new LogFile(layout.log("supervisor"));
        log.rotate();
        var supervisor = spawn(arguments, log.path());
        var stopOnInterrupt = new Thread(() -> {
            supervisor.destroy();
            awaitEnd(supervisor);
        });
        Runtime.getRuntime().addShutdownHook(stopOnInterrupt);
        var deadline = System.nanoTime() + patience.plus(GRACE).toNanos();
        try {
            while (!supervisor.waitFor(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                follow(log.path());
                if (Files.exists(layout.startup())) {
                    follow(log.path());
                    Runtime.getRuntime().removeShutdownHook(stopOnInterrupt);
                    return 0;
                }
                if (System.nanoTime() > deadline) {
                    supervisor.destroy();
                    throw new CannotRun("The suite did not become healthy in time. Log: " + log.path());
                }
            }
            follow(log.path());
            return supervisor.exitValue() == 0 ? LinliCommand.FAILED : supervisor.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted", e);
        }
    }

    private Process spawn(List<String> arguments, Path log) {
        var command = new ArrayList<String>(List.of(
                "/bin/sh",
                "-c",
                "trap '' INT HUP; exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xss512k",
                "-Dlinli.part=launcher",
                "-cp",
                System.getProperty("java.class.path"),
                LinliCommand.class.getName(),
                "supervise"));
        command.addAll(arguments);
        try {
            Files.deleteIfExists(layout.startup());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            if (file.length() > shown) {
                var bytes = new byte[(int) (file.length() - shown)];
                file.seek(shown);
                file.readFully(bytes);
                shown += bytes.length;
                out.print(new String(bytes, StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitEnd(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
