package org.linli.local.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decides how a part's JVM is started. A start with an AOT cache and the training run that made it share every flag
 * here: the JVM silently ignores a cache that was made under others.
 */
record CommandLine(Path java, Part part, Path jar, List<String> extraFlags) {

    /** What the JVM does with its ahead-of-time cache. */
    enum Aot {
        NONE,
        USE,
        TRAIN
    }

    /** Kept by the child when the terminal sends Ctrl-C to the whole group: the launcher stops the parts in order. */
    private static final String IGNORE_TERMINAL = "trap '' INT HUP; exec \"$0\" \"$@\"";

    CommandLine {
        extraFlags = List.copyOf(extraFlags);
    }

    static List<String> extraFlags(Part part, Map<String, String> environment) {
        var variable = "LINLI_JAVA_OPTS_" + part.name().toUpperCase(Locale.ROOT).replace('-', '_');
        return Optional.ofNullable(environment.get(variable))
                .map(String::strip)
                .filter(flags -> !flags.isEmpty())
                .stream()
                .flatMap(flags -> List.of(flags.split("\\s+")).stream())
                .toList();
    }

    /** Everything that must be the same in a training run and in the start that uses its cache. */
    List<String> flags() {
        var flags = new ArrayList<String>();
        flags.add("-XX:+UseSerialGC");
        flags.add("-XX:+UseCompactObjectHeaders");
        flags.addAll(part.compiler().flags());
        flags.add("-XX:MinHeapFreeRatio=10");
        flags.add("-XX:MaxHeapFreeRatio=30");
        // what the compilers have borrowed goes back: a millisecond every ten seconds
        flags.add("-XX:TrimNativeHeapInterval=10000");
        flags.add("-XX:+ExitOnOutOfMemoryError");
        flags.addAll(part.memory());
        flags.add("-Djava.net.preferIPv4Stack=true");
        flags.add("-Dfile.encoding=UTF-8");
        flags.add("-Duser.timezone=Asia/Shanghai");
        // on two cores a thread that initialises classes ahead of their use takes them from the start itself
        flags.add("-Dspring.backgroundpreinitializer.ignore=true");
        if (part.form() == Part.Form.BOOT) {
            // bean definitions that the build has generated, under the conditions that Plan sets
            flags.add("-Dspring.aot.enabled=true");
        }
        flags.add("--enable-native-access=ALL-UNNAMED");
        flags.add("--sun-misc-unsafe-memory-access=allow");
        flags.addAll(extraFlags);
        return flags;
    }

    List<String> of(Aot aot, Path cache) {
        var command = new ArrayList<String>(List.of("/bin/sh", "-c", IGNORE_TERMINAL, java.toString()));
        command.addAll(flags());
        switch (aot) {
            case NONE -> command.add("-Xshare:auto");
            case USE -> command.add("-XX:AOTCache=" + cache);
            case TRAIN -> command.add("-XX:AOTCacheOutput=" + cache);
        }
        command.add("-Dlinli.part=" + part.name());
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(part.arguments());
        return command;
    }
}
