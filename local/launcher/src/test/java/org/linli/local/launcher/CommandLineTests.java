package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTests {

    private static final Path CACHE = Path.of("/linli/.linli/aot/case.aot");

    @TempDir
    Path directory;

    @Test
    void usesACacheUnderTheFlagsItWasMadeWith() {
        var line = line(List.of());
        var training = new ArrayList<>(line.of(CommandLine.Aot.TRAIN, CACHE));
        var use = new ArrayList<>(line.of(CommandLine.Aot.USE, CACHE));
        assertThat(training.remove("-XX:AOTCacheOutput=" + CACHE)).isTrue();
        assertThat(use.remove("-XX:AOTCache=" + CACHE)).isTrue();
        assertThat(training).isEqualTo(use);
    }

    @Test
    void startsApplicationsFromTheBeanDefinitionsOfTheBuild() {
        var plan = Plan.of(new Layout(directory, directory.resolve(".linli")), Map.of());
        assertThat(plan.parts()).extracting(Part::form).contains(Part.Form.LEAN, Part.Form.BOOT);
        for (var part : plan.parts()) {
            var flags = new CommandLine(Path.of("java"), part, part.jar(), List.of()).flags();
            assertThat(flags.contains("-Dspring.aot.enabled=true"))
                    .as(part.name())
                    .isEqualTo(part.form() == Part.Form.BOOT);
        }
    }

    @Test
    void givesTheFullCompilerToWhereTheTrafficIsAndToTheStore() {
        var plan = Plan.of(new Layout(directory, directory.resolve(".linli")), Map.of());
        assertThat(plan.parts())
                .filteredOn(part -> part.compiler() == Part.Compiler.QUICK)
                .extracting(Part::name)
                .containsExactlyInAnyOrder("kafka", "sign-in", "volunteer", "matching", "case");
        assertThat(plan.parts())
                .filteredOn(part -> part.compiler() == Part.Compiler.PATIENT)
                .extracting(Part::name)
                .containsExactlyInAnyOrder("project", "gateway");
        for (var part : plan.parts()) {
            var flags = new CommandLine(Path.of("java"), part, part.jar(), List.of()).flags();
            assertThat(flags).as(part.name()).containsAll(part.compiler().flags());
            assertThat(flags.contains("-XX:TieredStopAtLevel=1"))
                    .as(part.name())
                    .isEqualTo(part.compiler() == Part.Compiler.QUICK);
        }
    }

    @Test
    void keepsTheTerminalsInterruptFromTheParts() {
        assertThat(line(List.of()).of(CommandLine.Aot.NONE, CACHE))
                .startsWith("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\"");
    }

    @Test
    void passesMoreFlagsToOnePart() {
        var part = Fixtures.part("sign-in", 9000, 19000);
        assertThat(CommandLine.extraFlags(part, Map.of("LINLI_JAVA_OPTS_SIGN_IN", " -Xmx2g  -Da=b ")))
                .containsExactly("-Xmx2g", "-Da=b");
        assertThat(CommandLine.extraFlags(part, Map.of("LINLI_JAVA_OPTS_CASE", "-Xmx2g")))
                .isEmpty();
    }

    @Test
    void trustsACacheOnlyForTheSameJarJavaAndFlags() throws IOException {
        var layout = new Layout(directory, directory.resolve(".linli"));
        var jar = Files.writeString(directory.resolve("case.jar"), "jar");
        var caches = new AotCaches(layout, directory);
        var line = new CommandLine(Path.of("java"), Fixtures.part("case", 1, 2), jar, List.of());
        assertThat(caches.fits(line)).isFalse();

        caches.discard("case");
        assertThat(caches.confirm(line)).isFalse();
        Files.writeString(layout.aot("case"), "cache");
        assertThat(caches.fits(line)).isFalse();
        assertThat(caches.confirm(line)).isTrue();
        assertThat(caches.fits(line)).isTrue();

        assertThat(caches.fits(new CommandLine(Path.of("java"), line.part(), jar, List.of("-Xmx1g"))))
                .isFalse();
        Files.writeString(jar, "another build");
        assertThat(caches.fits(line)).isFalse();
    }

    private static CommandLine line(List<String> extra) {
        return new CommandLine(Path.of("java"), Fixtures.part("case", 1, 2), Path.of("case.jar"), extra);
    }
}
