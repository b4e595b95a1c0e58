package org.linli.local.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where everything lies: the repository with its built jars, and the run-time state, which is never committed.
 *
 * @param root the repository
 * @param state {@code .linli} in the repository unless {@code LINLI_STATE} names another directory
 */
record Layout(Path root, Path state) {

    Layout {
        root = root.toAbsolutePath().normalize();
        state = state.toAbsolutePath().normalize();
    }

    static Layout of(Path root, Map<String, String> environment) {
        var state = environment.getOrDefault("LINLI_STATE", "");
        return new Layout(root, state.isBlank() ? root.resolve(".linli") : Path.of(state));
    }

    Path data(String part) {
        return state.resolve("data").resolve(part);
    }

    Path log(String part) {
        return state.resolve("logs").resolve(part + ".log");
    }

    Path logs() {
        return state.resolve("logs");
    }

    Path run() {
        return state.resolve("run");
    }

    Path app(String part) {
        return state.resolve("apps").resolve(part);
    }

    Path aot(String part) {
        return state.resolve("aot").resolve(part + ".aot");
    }

    Path secrets() {
        return state.resolve("secrets.properties");
    }

    /** Data keys of all services but one. */
    Path keys() {
        return state.resolve("keys.properties");
    }

    /** Juvenile cases are sealed by their own keys: no other service can open them. */
    Path caseKeys() {
        return state.resolve("case-keys.properties");
    }

    Path startup() {
        return state.resolve("startup.json");
    }
}
