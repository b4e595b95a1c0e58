package org.linli.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Decides what a part finds in its environment: the launcher's own, without what would move it off its port or address. */
final class ChildEnvironment {

    private static final List<String> TAKEN_AWAY =
            List.of("SERVER_PORT", "SERVER_ADDRESS", "MANAGEMENT_SERVER_PORT", "MANAGEMENT_SERVER_ADDRESS");

    private ChildEnvironment() {}

    static void prepare(
            Map<String, String> environment, Part part, CommandLine.Aot aot, UnaryOperator<String> secretByName) {
        TAKEN_AWAY.forEach(environment::remove);
        environment.putAll(part.environment());
        // a secret of another issuer, given by the person who starts the suite, goes before the generated one
        part.secrets()
                .forEach((variable, name) -> environment.computeIfAbsent(variable, _ -> secretByName.apply(name)));
        // two malloc arenas instead of eight per core: tens of megabytes less for each JVM
        environment.put("MALLOC_ARENA_MAX", "2");
        if (aot == CommandLine.Aot.TRAIN) {
            // the JVM that writes the cache at the end needs more heap than the part itself
            environment.put("JDK_AOT_VM_OPTIONS", "-Xmx768m");
        }
    }
}
