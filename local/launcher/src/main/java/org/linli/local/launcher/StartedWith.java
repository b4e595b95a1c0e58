package org.linli.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the running suite was started with, so that {@code status} and {@code token} in another terminal speak of the
 * same suite. Addresses may hold a password: the file is for its owner alone.
 *
 * @param environment the variables that decide a {@link Plan}
 * @param parts the names of the parts that were started here
 */
record StartedWith(Map<String, String> environment, Set<String> parts) {

    private static final List<String> DECIDING =
            List.of("MONGODB_URI", "KAFKA_BOOTSTRAP_SERVERS", "OIDC_ISSUER", "LINLI_PORT_OFFSET");
    private static final String PARTS = "parts";

    StartedWith {
        environment = Map.copyOf(environment);
        parts = Set.copyOf(parts);
    }

    static StartedWith of(Plan plan, Map<String, String> environment) {
        var deciding = new HashMap<String, String>();
        DECIDING.forEach(variable -> {
            var value = environment.getOrDefault(variable, "");
            if (!value.isBlank()) {
                deciding.put(variable, value);
            }
        });
        return new StartedWith(
                deciding, Set.copyOf(plan.parts().stream().map(Part::name).toList()));
    }

    /** The plan of the suite that runs, or of the one that would be started now. */
    static Plan planOfRunning(Layout layout, Map<String, String> environment) {
        var suite = new Suite(layout);
        if (suite.supervisor().isEmpty() && suite.members().isEmpty()) {
            return Plan.of(layout, environment);
        }
        return read(file(layout))
                .map(started -> Plan.of(layout, started.environment()).only(started.parts()))
                .orElseGet(() -> Plan.of(layout, environment));
    }

    void write(Layout layout) {
        var text = new StringBuilder(PARTS + "=" + String.join(",", parts) + "\n");
        environment.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.replace("\\", "\\\\"))
                .append('\n'));
        try {
            var file = file(layout);
            Files.createDirectories(layout.run());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<StartedWith> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var environment = new HashMap<String, String>();
        for (var name : properties.stringPropertyNames()) {
            if (!name.equals(PARTS)) {
                environment.put(name, properties.getProperty(name, ""));
            }
        }
        return Optional.of(new StartedWith(
                environment, Set.of(properties.getProperty(PARTS, "").split(",", -1))));
    }

    static Path file(Layout layout) {
        return layout.run().resolve("started-with.properties");
    }
}
