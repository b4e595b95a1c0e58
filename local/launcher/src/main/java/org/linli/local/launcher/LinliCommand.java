package org.linli.local.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** The commands behind {@code ./linli} that need the running suite: up, down, status, token, warm. */
public final class LinliCommand {

    static final int FAILED = 1;
    static final int USAGE = 2;
    private static final Duration START_PATIENCE = Duration.ofMinutes(3);

    private final Layout layout;
    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    LinliCommand(Path root, Map<String, String> environment, PrintStream out, PrintStream err, Clock clock) {
        this.layout = Layout.of(root, environment);
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    public static void main(String[] args) {
        var root = Path.of(System.getenv().getOrDefault("LINLI_ROOT", ""));
        System.exit(
                new LinliCommand(root, System.getenv(), System.out, System.err, Clock.systemDefaultZone()).run(args));
    }

    int run(String... args) {
        var rest = new ArrayDeque<>(Arrays.asList(args));
        var command = rest.isEmpty() ? "" : rest.removeFirst();
        try {
            return switch (command) {
                case "up" -> up(Options.parse(rest));
                case "supervise" -> serve(plan(Options.parse(rest)), false);
                case "down" -> down();
                case "status" -> new Status(layout, StartedWith.planOfRunning(layout, environment), clock).print(out);
                case "token" -> token(rest);
                case "warm" -> warm(plan(Options.parse(rest)));
                default -> {
                    err.println("unknown command '" + command + "'. See: ./linli help");
                    yield USAGE;
                }
            };
        } catch (CannotRun e) {
            err.println(e.sentence());
            return FAILED;
        } catch (UncheckedIOException e) {
            err.println("The state directory " + layout.state() + " cannot be used: " + e.getMessage());
            return FAILED;
        }
    }

    /**
     * What {@code up} was asked for.
     *
     * @param only the parts to start, or empty for all
     */
    record Options(boolean detached, Set<String> only) {

        static Options parse(Iterable<String> arguments) {
            var detached = false;
            var only = new LinkedHashSet<String>();
            for (var argument : arguments) {
                if (argument.equals("-d") || argument.equals("--detached")) {
                    detached = true;
                } else if (argument.startsWith("--only=")) {
                    only.addAll(List.of(argument.substring("--only=".length()).split(",", -1)));
                } else {
                    throw new CannotRun("unknown option " + argument + ". Usage: ./linli up [-d] [--only=mongo,kafka]"
                            + " [--no-build]");
                }
            }
            return new Options(detached, only);
        }

        List<String> arguments() {
            return only.isEmpty() ? List.of() : List.of("--only=" + String.join(",", only));
        }
    }

    private Plan plan(Options options) {
        var plan = Plan.of(layout, environment);
        return options.only().isEmpty() ? plan : plan.only(options.only());
    }

    private int up(Options options) {
        var plan = plan(options);
        prepare(plan);
        if (!options.detached()) {
            return serve(plan, true);
        }
        var code = new DetachedSupervisor(layout, out).start(options.arguments(), patience());
        if (code == 0) {
            new Summary(plan, layout, new SecretFiles(layout, new SecureRandom())).print(out, true);
        }
        return code;
    }

    private void prepare(Plan plan) {
        var suite = new Suite(layout);
        suite.supervisor().ifPresent(process -> {
            throw new CannotRun("Linli is already running (pid " + process.pid()
                    + "). See ./linli status, or stop it: ./linli down");
        });
        if (!suite.members().isEmpty()) {
            out.println("Parts of an earlier run are still there; they are stopped first.");
            suite.stop(out);
        }
        try {
            Disk.requireRoom(layout.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new SecretFiles(layout, new SecureRandom()).createMissing();
        Ports.requireFree(plan.parts());
    }

    private int serve(Plan plan, boolean inForeground) {
        var begun = System.nanoTime();
        var at = clock.instant();
        var interrupted = new AtomicBoolean();
        var supervisor = supervisor(plan, Supervisor.Purpose.SERVE, interrupted);
        deleteStartup();
        describe(plan);
        try {
            supervisor.start(patience(), Progress.on(out, inForeground && terminal()));
        } catch (CannotRun e) {
            if (interrupted.get()) {
                return FAILED;
            }
            throw e;
        }
        var startup = Startup.measure(at, Duration.ofNanos(System.nanoTime() - begun), supervisor.parts());
        new Summary(plan, layout, new SecretFiles(layout, new SecureRandom())).print(out, startup, inForeground);
        startup.write(layout.startup());
        supervisor.watch();
        return 0;
    }

    private void describe(Plan plan) {
        plan.replaced()
                .forEach(replaced -> out.println("  " + replaced.name() + " is not started: " + replaced.variable()
                        + " names " + replaced.shownAddress()));
        out.flush();
    }

    /** A supervisor that stops its parts when this process is asked to end. */
    private Supervisor supervisor(Plan plan, Supervisor.Purpose purpose, AtomicBoolean interrupted) {
        lock();
        var suite = new Suite(layout);
        StartedWith.of(plan, environment).write(layout);
        PidFile.of(ProcessHandle.current()).write(suite.supervisorFile());
        var supervisor = new Supervisor(layout, plan, environment, out, clock, purpose);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            interrupted.set(true);
                            supervisor.stop();
                            suite.forget();
                            out.flush();
                        },
                        "stop-the-suite"));
        return supervisor;
    }

    /** Held until this process ends. */
    private void lock() {
        try {
            Files.createDirectories(layout.run());
            var channel =
                    FileChannel.open(layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                throw new CannotRun("Linli is being started or stopped by another command. See: ./linli status");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteStartup() {
        try {
            Files.deleteIfExists(layout.startup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int down() {
        var stopped = new Suite(layout).stop(out);
        out.println(
                stopped
                        ? "Linli has stopped. Its data is kept in " + layout.state() + "/data."
                        : "Linli is not running.");
        return 0;
    }

    private int token(ArrayDeque<String> rest) {
        if (rest.size() != 1) {
            err.println("usage: ./linli token <person>      for example: ./linli token xiuzhou-district");
            return USAGE;
        }
        var plan = StartedWith.planOfRunning(layout, environment);
        out.println(new PersonToken(plan, new SecretFiles(layout, new SecureRandom())).of(rest.getFirst()));
        return 0;
    }

    private int warm(Plan plan) {
        prepare(plan);
        out.println("Training run: every part starts once, does a little of everything, and writes its AOT cache.");
        var interrupted = new AtomicBoolean();
        var supervisor = supervisor(plan, Supervisor.Purpose.TRAIN, interrupted);
        supervisor.start(patience().multipliedBy(2), Progress.on(out, terminal()));
        new Exercise(plan, new PersonToken(plan, new SecretFiles(layout, new SecureRandom()))).run(out);
        out.println("Writing the caches; this takes a minute.");
        supervisor.stop();
        var missing = supervisor.confirmCaches();
        if (!missing.isEmpty()) {
            err.println("No AOT cache was written for " + String.join(", ", missing) + "; see " + layout.logs());
            return FAILED;
        }
        out.println("AOT caches are in " + layout.state().resolve("aot") + ". Next: ./linli up");
        return 0;
    }

    private boolean terminal() {
        return "1".equals(environment.get("LINLI_TERMINAL")) && !"dumb".equals(environment.get("TERM"));
    }

    private Duration patience() {
        var seconds = environment.getOrDefault("LINLI_START_TIMEOUT", "");
        try {
            return seconds.isBlank() ? START_PATIENCE : Duration.ofSeconds(Long.parseLong(seconds.strip()));
        } catch (NumberFormatException e) {
            throw new CannotRun("LINLI_START_TIMEOUT must be a number of seconds, not " + seconds + ".", e);
        }
    }
}
