package org.linli.local.mongo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, with the classes under test. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ServerProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    static ServerProcess start(String... options) throws IOException {
        return new ServerProcess(command(options));
    }

    /** No file of this process may grow beyond so many blocks of 1,024 bytes, as if the disk were full. */
    static ServerProcess startOnASmallDisk(int blocks, String... options) throws IOException {
        var quoted = new StringBuilder("ulimit -f " + blocks + "; exec");
        command(options).forEach(part -> quoted.append(" '").append(part).append("'"));
        return new ServerProcess(List.of("bash", "-c", quoted.toString()));
    }

    private static List<String> command(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                MongoServerMain.class.getName()));
        command.addAll(List.of(options));
        return command;
    }

    String nextLine() throws IOException {
        var line = output.readLine();
        return line == null ? "" : line;
    }

    /** The connection string out of the ready line. */
    String ready() throws IOException {
        var line = nextLine();
        while (!line.startsWith("ready ")) {
            if (line.isEmpty()) {
                throw new IOException("the server did not start");
            }
            line = nextLine();
        }
        return line.split(" ", -1)[1] + "/?retryWrites=false";
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** {@code kill}, and what the process says about it. */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server is still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
