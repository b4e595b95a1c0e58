package org.linli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/** A suite of the benchmark's own, started by the launcher in a directory that is removed afterwards. */
final class LocalSuite implements AutoCloseable {

    static final int OFFSET = 5_000;

    private final Path root;
    private final Path state;

    private final Map<String, String> environment;

    LocalSuite() throws IOException {
        this(Map.of());
    }

    /** With more variables than the launcher needs, such as flags for one part's JVM. */
    LocalSuite(Map<String, String> environment) throws IOException {
        this.environment = environment;
        root = Path.of(System.getenv().getOrDefault("LINLI_ROOT", ".")).toAbsolutePath();
        state = Files.createTempDirectory("linli-bench");
    }

    static int port(int standard) {
        return standard + OFFSET;
    }

    /** Starts it and returns how the start went, as the launcher measured it. */
    JsonNode up() throws IOException, InterruptedException {
        linli("up", "-d", "--no-build");
        return Machine.JSON.readTree(Files.readAllBytes(state.resolve("startup.json")));
    }

    /** Starts only these parts, so that the others take nothing of the machine. */
    void up(String... parts) throws IOException, InterruptedException {
        linli("up", "-d", "--no-build", "--only=" + String.join(",", parts));
    }

    void down() throws IOException, InterruptedException {
        linli("down");
    }

    /** Writes the AOT caches of the next start. */
    void warm() throws IOException, InterruptedException {
        linli("warm", "--no-build");
    }

    /** Forgets data, so that the next start is a first one; secrets and caches stay. */
    void forgetData() throws IOException {
        remove(state.resolve("data"));
    }

    /** The suite's data keys. */
    Path keys() {
        return state.resolve("keys.properties");
    }

    /** The process of one part. */
    long pid(String part) throws IOException {
        Properties run = new Properties();
        try (var reader = Files.newBufferedReader(state.resolve("run").resolve(part + ".pid"))) {
            run.load(reader);
        }
        return Long.parseLong(run.getProperty("pid"));
    }

    /** Resident memory of one part, in megabytes. */
    long residentMb(String part) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid(part)), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    String token(String person) {
        Properties secrets = new Properties();
        try (var reader = Files.newBufferedReader(state.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(person, StandardCharsets.UTF_8)
                + "&client_secret="
                + URLEncoder.encode(secrets.getProperty("persons.password", ""), StandardCharsets.UTF_8);
        Http.Reply reply = Http.at("http://127.0.0.1:" + port(9000)).form("/oauth2/token", form);
        if (reply.status() != 200) {
            throw new IllegalStateException("no token for " + person + ": " + reply.status());
        }
        return "Bearer " + reply.json().path("access_token").asString();
    }

    private void linli(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("linli").toString()));
        command.addAll(List.of(arguments));
        Path log = state.resolve("command.log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment()
                .putAll(Map.of("LINLI_STATE", state.toString(), "LINLI_PORT_OFFSET", String.valueOf(OFFSET)));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        int exit = builder.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    "linli " + String.join(" ", arguments) + " ended with " + exit + ":\n" + Files.readString(log));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        down();
        remove(state);
    }

    private static void remove(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
