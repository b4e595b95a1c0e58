package org.linli.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A service as a process of its own, with the classes under test: it can be killed without warning, or stopped for a while. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path log;
    private final int port;
    private final int management;

    private ServiceProcess(Process process, Path log, int port, int management) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.management = management;
    }

    /** Starts it on servers of the test's own, with further settings such as {@code --linli.clock.demo=true}. */
    public static ServiceProcess start(Class<?> application, OwnServers servers, Path log, String... settings) {
        Infrastructure shared = Infrastructure.get();
        try {
            int port = freePort();
            int management = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    // the process lives for seconds: what starts soonest is fastest
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    application.getName(),
                    "--server.port=" + port,
                    "--management.server.port=" + management,
                    "--spring.security.oauth2.resourceserver.jwt.issuer-uri="
                            + shared.issuer().uri(),
                    "--linli.crypto.keys-file=" + shared.keysFile(),
                    "--linli.outbox.partitions=1",
                    // whoever is killed is soon believed dead
                    "--linli.sweeps.lease=2s",
                    "--linli.clock.demo=true"));
            command.addAll(servers.settings());
            command.addAll(List.of(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new ServiceProcess(process, log, port, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public ServiceProcess awaitReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (interruptibly(() -> process.waitFor(100, TimeUnit.MILLISECONDS))) {
                throw new AssertionError("it ended: " + log());
            }
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("it is not ready: " + log());
            }
        }
        return this;
    }

    private boolean ready() {
        try {
            return Http.at(management).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Without a token. */
    public Http http() {
        return Http.at(port);
    }

    /** Sets the calendar's clock. */
    public void clock(String now) {
        Http.Reply set = Http.at(management).post("/actuator/democlock", Map.of("now", now));
        if (set.status() != 200) {
            throw new AssertionError(set.toString());
        }
    }

    /** The details of one part of its health. */
    public JsonNode health(String component) {
        return Http.at(management)
                .get("/actuator/health")
                .json()
                .path("components")
                .path(component)
                .path("details");
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as a long pause of its machine would. */
    public void pause() {
        signal("-STOP");
    }

    public void goOn() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
            if (interruptibly(kill::waitFor) != 0) {
                throw new AssertionError("kill " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        interruptibly(process::waitFor);
    }

    private interface Waiting<T> {
        T end() throws InterruptedException;
    }

    private static <T> T interruptibly(Waiting<T> waiting) {
        try {
            return waiting.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
