package org.linli.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the parts of a plan, each as soon as those it needs are healthy; reports and restarts what crashes; stops
 * everything from the door inwards.
 */
final class Supervisor {

    /** What the suite is started for. */
    enum Purpose {
        /** To be used; with AOT caches where they fit. */
        SERVE,
        /** To record AOT caches, which the JVMs write when they stop. */
        TRAIN
    }

    private static final Duration REDRAW = Duration.ofMillis(150);
    private static final Duration PROBE_PAUSE = Duration.ofMillis(100);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);
    private static final Duration TRAINING_PATIENCE = Duration.ofMinutes(10);
    private static final Duration RESTART_PATIENCE = Duration.ofMinutes(2);
    private static final int LOG_LINES_SHOWN = 20;

    private record Exit(RunningPart running, int code) {}

    private final Layout layout;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final Clock clock;
    private final Purpose purpose;
    private final Path java;
    private final Images images;
    private final AotCaches caches;
    private final SecretFiles secrets;
    private final Map<String, RunningPart> parts = new LinkedHashMap<>();
    private final BlockingQueue<Exit> exits = new LinkedBlockingQueue<>();
    private final Semaphore extractions =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private volatile boolean stopping;

    Supervisor(
            Layout layout, Plan plan, Map<String, String> environment, PrintStream out, Clock clock, Purpose purpose) {
        this.layout = layout;
        this.environment = environment;
        this.out = out;
        this.clock = clock;
        this.purpose = purpose;
        var home = Path.of(System.getProperty("java.home"));
        this.java = home.resolve("bin").resolve("java");
        this.images = new Images(layout, java);
        this.caches = new AotCaches(layout, home);
        this.secrets = new SecretFiles(layout, new SecureRandom());
        plan.parts()
                .forEach(part -> parts.put(part.name(), new RunningPart(part, new LogFile(layout.log(part.name())))));
    }

    List<RunningPart> parts() {
        return List.copyOf(parts.values());
    }

    /** Returns when every part is healthy; otherwise stops what was started and says which part failed and why. */
    void start(Duration patience, Progress progress) {
        var deadline = System.nanoTime() + patience.toNanos();
        parts.values().forEach(running -> Thread.ofVirtual().start(() -> {
            try {
                bringUp(running, deadline);
                running.ready.complete(null);
            } catch (CannotRun e) {
                running.become(PartState.CRASHED);
                running.ready.completeExceptionally(e);
            } catch (InterruptedException | RuntimeException e) {
                running.become(PartState.CRASHED);
                running.ready.completeExceptionally(
                        new CannotRun(running.part.name() + " could not be started: " + e, e));
            }
        }));
        try {
            while (!allReady()) {
                progress.show(rows());
            }
            progress.show(rows());
        } catch (CannotRun e) {
            progress.show(rows());
            stop();
            throw e;
        }
    }

    /** Blocks until {@link #stop()}; a part that crashes is reported and started again, a few times. */
    void watch() {
        try {
            while (!stopping) {
                var exit = exits.poll(1, TimeUnit.SECONDS);
                if (exit != null && !stopping) {
                    onCrash(exit);
                }
                parts.values().forEach(running -> running.log.bound(LogFile.LARGEST));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops every part that this supervisor started, layer by layer; safe to call twice. */
    synchronized void stop() {
        stopping = true;
        var layers = List.of(Part.Layer.values()).reversed();
        for (var layer : layers) {
            var alive = parts.values().stream()
                    .filter(running -> running.part.layer() == layer && running.isAlive())
                    .toList();
            alive.forEach(running -> {
                out.println("  " + running.part.name() + " stops");
                out.flush();
                running.terminate();
            });
            var patience = purpose == Purpose.TRAIN ? TRAINING_PATIENCE : STOP_PATIENCE;
            var deadline = System.nanoTime() + patience.toNanos();
            alive.forEach(running -> {
                running.awaitEnd(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
                running.become(PartState.STOPPED);
                PidFile.delete(pidFile(running));
            });
        }
        parts.values().forEach(running -> deleteQuietly(note(running)));
    }

    /** After a training run has stopped: keeps the caches that were written, returns the parts that left none. */
    List<String> confirmCaches() {
        return parts.values().stream()
                .filter(running -> !caches.confirm(commandLine(running.part, images.prepare(running.part))))
                .map(running -> running.part.name())
                .toList();
    }

    private boolean allReady() {
        var all = CompletableFuture.allOf(
                parts.values().stream().map(running -> running.ready).toArray(CompletableFuture<?>[]::new));
        var failed = parts.values().stream()
                .map(running -> running.ready)
                .filter(CompletableFuture::isCompletedExceptionally)
                .findFirst();
        try {
            failed.orElse(all.thenApply(_ -> null)).get(REDRAW.toMillis(), TimeUnit.MILLISECONDS);
            return failed.isEmpty();
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotRun reason ? reason : new CannotRun(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted", e);
        }
    }

    private List<Progress.Row> rows() {
        return parts.values().stream().map(RunningPart::row).toList();
    }

    private void bringUp(RunningPart running, long deadline) throws InterruptedException {
        extractions.acquire();
        Path jar;
        try {
            running.become(PartState.EXTRACTING);
            jar = images.prepare(running.part);
        } finally {
            extractions.release();
        }
        running.become(PartState.WAITING);
        for (var needed : running.part.after()) {
            var other = parts.get(needed);
            if (other != null) {
                awaitOther(running, other);
            }
        }
        if (!stopping) {
            spawn(running, jar);
            awaitHealth(running, deadline);
        }
    }

    private static void awaitOther(RunningPart running, RunningPart other) throws InterruptedException {
        try {
            other.ready.get();
        } catch (ExecutionException e) {
            throw new CannotRun(running.part.name() + " was not started, because " + other.part.name() + " failed.", e);
        }
    }

    private CommandLine commandLine(Part part, Path jar) {
        return new CommandLine(java, part, jar, CommandLine.extraFlags(part, environment));
    }

    private void spawn(RunningPart running, Path jar) {
        var part = running.part;
        var line = commandLine(part, jar);
        var aot =
                switch (purpose) {
                    case TRAIN -> CommandLine.Aot.TRAIN;
                    case SERVE -> caches.fits(line) ? CommandLine.Aot.USE : CommandLine.Aot.NONE;
                };
        if (aot == CommandLine.Aot.TRAIN) {
            caches.discard(part.name());
        }
        running.aot = aot == CommandLine.Aot.USE;
        running.log.rotate();
        var builder = new ProcessBuilder(line.of(aot, layout.aot(part.name())))
                .directory(layout.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(running.log.path().toFile()));
        ChildEnvironment.prepare(builder.environment(), part, aot, secrets::required);
        try {
            synchronized (this) {
                if (stopping) {
                    return;
                }
                var process = builder.start();
                process.getOutputStream().close();
                running.begin(process);
                PidFile.of(process.toHandle()).write(pidFile(running));
                process.onExit().thenAccept(ended -> exits.add(new Exit(running, ended.exitValue())));
            }
        } catch (IOException e) {
            throw new CannotRun(part.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    private void awaitHealth(RunningPart running, long deadline) throws InterruptedException {
        while (!stopping) {
            if (running.part.probe().answers() && running.isAlive()) {
                running.become(PartState.READY);
                return;
            }
            if (running.ended(PROBE_PAUSE)) {
                throw new CannotRun(failure(running, "ended before it was healthy, " + running.exitInWords()));
            }
            if (System.nanoTime() > deadline) {
                throw new CannotRun(failure(running, "was not healthy in time"));
            }
        }
    }

    private String failure(RunningPart running, String what) {
        var lines = running.log.lastLines(LOG_LINES_SHOWN);
        return running.part.name() + " " + what + ".\n"
                + (lines.isEmpty() ? "  (its log is empty)" : "  | " + String.join("\n  | ", lines))
                + "\nWhole log: " + running.log.path();
    }

    private void onCrash(Exit exit) {
        var running = exit.running;
        if (running.state != PartState.READY) {
            return;
        }
        running.become(PartState.CRASHED);
        running.crashes.add(clock.instant());
        out.println(failure(running, "crashed, " + ExitCodes.inWords(exit.code)));
        RestartPolicy.pauseAfter(running.crashes)
                .ifPresentOrElse(
                        pause -> {
                            remark(running, "crashed " + running.crashes.size() + "x, restarting");
                            out.println(running.part.name() + " is started again in " + pause.toSeconds() + " s.");
                            Thread.ofVirtual().start(() -> restart(running, pause));
                        },
                        () -> {
                            running.become(PartState.GIVEN_UP);
                            remark(running, "given up after " + running.crashes.size() + " crashes");
                            out.println(
                                    running.part.name() + " crashed too often and stays down; the other parts go on."
                                            + " Read its log, then: ./linli down && ./linli up");
                        });
        out.flush();
    }

    private void restart(RunningPart running, Duration pause) {
        try {
            Thread.sleep(pause);
            spawn(running, images.prepare(running.part));
            awaitHealth(running, System.nanoTime() + RESTART_PATIENCE.toNanos());
            if (!stopping) {
                remark(running, "restarted " + running.crashes.size() + "x");
                out.println(running.part.name() + " is healthy again.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (CannotRun e) {
            running.become(PartState.READY);
            out.println(e.sentence());
            running.terminate();
            exits.add(new Exit(running, 1));
        }
        out.flush();
    }

    private Path pidFile(RunningPart running) {
        return layout.run().resolve(running.part.name() + ".pid");
    }

    private Path note(RunningPart running) {
        return layout.run().resolve(running.part.name() + ".note");
    }

    private void remark(RunningPart running, String text) {
        try {
            Files.writeString(note(running), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
