package org.linli.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of the suite.
 *
 * @param name in commands, files and logs
 * @param jar built by Maven, relative to the repository
 * @param form how the jar is run
 * @param port where clients find it
 * @param managementPort where its health is, or 0
 * @param memory JVM memory settings
 * @param compiler which of the JVM's compilers work for it, and how soon
 * @param arguments of the program
 * @param environment on top of the launcher's own
 * @param secrets environment variables whose values are secrets of this installation, by their name there
 * @param probe when it counts as healthy
 * @param after names of the parts that must be healthy before this one starts
 * @param layer the highest layer stops first
 */
record Part(
        String name,
        Path jar,
        Form form,
        int port,
        int managementPort,
        List<String> memory,
        Compiler compiler,
        List<String> arguments,
        Map<String, String> environment,
        Map<String, String> secrets,
        Probe probe,
        List<String> after,
        Layer layer) {

    /** How a jar is run. */
    enum Form {
        /** A small jar whose manifest points to the libraries beside it. */
        LEAN,
        /** A Spring Boot archive; extracted first, because nested jars start slowly and cannot use an AOT cache. */
        BOOT
    }

    /** What the JVM's compilers may take of the start, and give back under traffic. */
    enum Compiler {
        /** The quick compiler alone: half the cost of a start. */
        QUICK("-XX:TieredStopAtLevel=1"),
        /** Both compilers as the JVM has them: for code that is small and hot. */
        FULL("-XX:CICompilerCount=2"),
        /**
         * The full compiler for what ten times as many calls as usual have shown to be hot, counted in what three times as many
         * have: a start has little of that, some minutes of a district's traffic have it all.
         */
        PATIENT(
                "-XX:CICompilerCount=2",
                "-XX:Tier3InvocationThreshold=600",
                "-XX:Tier3MinInvocationThreshold=300",
                "-XX:Tier3CompileThreshold=6000",
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000");

        private final List<String> flags;

        Compiler(String... flags) {
            this.flags = List.of(flags);
        }

        List<String> flags() {
            return flags;
        }
    }

    /** Who is used by whom: a layer stops when the one above it has stopped. */
    enum Layer {
        STORES,
        SIGN_IN,
        SERVICES,
        DOOR
    }

    Part {
        memory = List.copyOf(memory);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        secrets = Map.copyOf(secrets);
        after = List.copyOf(after);
    }

    Part startingAfter(List<String> others) {
        return new Part(
                name,
                jar,
                form,
                port,
                managementPort,
                memory,
                compiler,
                arguments,
                environment,
                secrets,
                probe,
                others,
                layer);
    }

    /** Module directory in the repository, as Maven's {@code -pl} wants it. */
    String module() {
        var target = jar.getParent();
        var module = target == null ? null : target.getParent();
        return module == null ? "." : module.toString();
    }
}
