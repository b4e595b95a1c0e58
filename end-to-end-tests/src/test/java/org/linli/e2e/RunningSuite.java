package org.linli.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the suite once for all stories, the way a user does — {@code ./linli up -d} on empty data — and stops it at the end. */
final class RunningSuite implements BeforeAllCallback, AutoCloseable {

    /** Beside a suite that may run on this machine. */
    static final int PORT_OFFSET = 4_000;

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    static final Path STATE = ROOT.resolve("end-to-end-tests/target/state");

    /** So often matching-service looks for deadlines that have passed: a story that turns the clock does not wait a minute for it. */
    private static final String SWEEPS = "-Dlinli.matching.sweep-seconds=5";

    private static boolean started;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (!started) {
            started = true;
            linli(300, "down");
            run(60, List.of("rm", "-rf", STATE.toString()), Map.of());
            context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put("suite", this);
            linli(400, "up", "-d", "--no-build");
        }
    }

    @Override
    public void close() throws IOException {
        linli(120, "down");
    }

    static Suite suite() throws IOException {
        return Suite.local(STATE, ROOT.resolve("samples"), PORT_OFFSET);
    }

    static String linli(int seconds, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        return run(
                seconds,
                command,
                Map.of(
                        "LINLI_STATE",
                        STATE.toString(),
                        "LINLI_PORT_OFFSET",
                        String.valueOf(PORT_OFFSET),
                        "LINLI_JAVA_OPTS_MATCHING",
                        SWEEPS));
    }

    /** Runs a command to its end and returns what it printed; fails when its exit code is not 0. */
    static String run(int seconds, List<String> command, Map<String, String> environment) throws IOException {
        Path log = Files.createTempFile("linli-story", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(ROOT.toFile());
        builder.environment().putAll(environment);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + seconds + " s:\n" + Files.readString(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        String printed = Files.readString(log);
        Files.delete(log);
        if (process.exitValue() != 0) {
            throw new AssertionError(command + " ended with " + process.exitValue() + ":\n" + printed);
        }
        return printed;
    }
}
