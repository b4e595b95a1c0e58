package org.linli.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A fresh Java process with a bounded heap, whose last line is a JSON object: what it measured of itself, memory included. */
final class Child {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Child() {}

    static JsonNode engine(String heap, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = java(heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EngineProcess.class.getName()));
        command.addAll(arguments);
        return run(command);
    }

    static JsonNode jar(String heap, Path jar, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = java(heap);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()));
        command.addAll(arguments);
        return run(command);
    }

    private static List<String> java(String heap) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders"));
    }

    private static JsonNode run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || lines.isEmpty()) {
            throw new IOException("the process ended with " + process.exitValue() + ":\n" + String.join("\n", lines));
        }
        return JSON.readTree(lines.getLast());
    }
}
