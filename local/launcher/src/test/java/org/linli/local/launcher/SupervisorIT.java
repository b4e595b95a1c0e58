package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Supervisor> supervisors = new ArrayList<>();
    private final List<Process> strangers = new ArrayList<>();
    private Layout layout = new Layout(Path.of("/linli"), Path.of("/linli/.linli"));

    @BeforeEach
    void buildTheFakeJar() throws IOException {
        layout = new Layout(root, root.resolve(".linli"));
        var jar = root.resolve("fake/target/fake.jar");
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakePart.class.getName());
        var resource = FakePart.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var bytes = FakePart.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(bytes).isNotNull();
            out.putNextEntry(new ZipEntry(resource));
            bytes.transferTo(out);
        }
    }

    @AfterEach
    void stopEverything() {
        supervisors.forEach(Supervisor::stop);
        strangers.forEach(Process::destroyForcibly);
    }

    @Test
    void startsInOrderAndStopsFromTheDoorInwards() throws IOException {
        var plan = plan(
                serving("gateway", List.of("case"), Part.Layer.DOOR),
                serving("case", List.of("kafka"), Part.Layer.SERVICES),
                serving("sign-in", List.of("kafka"), Part.Layer.SIGN_IN),
                serving("kafka", List.of(), Part.Layer.STORES));
        var supervisor = started(plan);
        assertThat(supervisor.parts()).extracting(part -> part.state).containsOnly(PartState.READY);
        assertThat(new Suite(layout).members())
                .extracting(Suite.Member::name)
                .containsExactly("gateway", "case", "sign-in", "kafka");

        supervisor.stop();
        var diary = diary();
        assertThat(diary.indexOf("start kafka")).isLessThan(diary.indexOf("start case"));
        assertThat(diary.indexOf("start case")).isLessThan(diary.indexOf("start gateway"));
        assertThat(diary.subList(4, 8)).containsExactly("stop gateway", "stop case", "stop sign-in", "stop kafka");
        assertThat(new Suite(layout).members()).isEmpty();
    }

    @Test
    void saysWhichPartFailedAndStopsTheOthers() throws IOException {
        var plan = plan(
                serving("kafka", List.of(), Part.Layer.STORES),
                failing("case", "Port 8084 is taken by another program"),
                serving("gateway", List.of("case"), Part.Layer.DOOR));
        assertThatThrownBy(() -> started(plan))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("case ended before it was healthy, exit code 7")
                .hasMessageContaining("| Port 8084 is taken by another program")
                .hasMessageContaining(layout.log("case").toString());
        assertThat(new Suite(layout).members()).isEmpty();
        assertThat(diary()).doesNotContain("start gateway");
    }

    @Test
    void givesUpOnAPartThatNeverGetsHealthy() throws IOException {
        var plan = plan(Fixtures.part("case", Fixtures.freePort(), 0, List.of("hang"), List.of(), Part.Layer.SERVICES));
        var supervisor = supervisor(plan);
        assertThatThrownBy(() -> supervisor.start(Duration.ofSeconds(1), progress()))
                .hasMessageContaining("case was not healthy in time");
        assertThat(new Suite(layout).members()).isEmpty();
    }

    @Test
    void refusesToStartWithoutAJar() throws IOException {
        Files.delete(root.resolve("fake/target/fake.jar"));
        var plan = plan(serving("case", List.of(), Part.Layer.SERVICES));
        assertThatThrownBy(() -> started(plan)).hasMessageContaining("fake.jar is missing");
    }

    @Test
    void startsACrashedPartAgainAndSaysSo() throws IOException {
        var supervisor = started(plan(serving("case", List.of(), Part.Layer.SERVICES)));
        var watcher = Thread.ofPlatform().start(supervisor::watch);
        var before = supervisor.parts().getFirst().pid();
        ProcessHandle.of(before).orElseThrow().destroyForcibly();

        await().atMost(PATIENCE)
                .until(() -> supervisor.parts().getFirst().crashes.size() == 1
                        && supervisor.parts().getFirst().state == PartState.READY);
        assertThat(supervisor.parts().getFirst().pid()).isNotEqualTo(before);
        await().atMost(PATIENCE).until(() -> printed().contains("case is healthy again."));
        assertThat(printed()).contains("case crashed, exit code 137");
        assertThat(new Suite(layout).note("case")).isEqualTo("restarted 1x");

        supervisor.stop();
        await().atMost(PATIENCE).until(() -> !watcher.isAlive());
    }

    @Test
    void stopsPartsThatAKilledLauncherLeftBehind() throws IOException {
        started(plan(serving("case", List.of(), Part.Layer.SERVICES)));
        var left = new Suite(layout);
        assertThat(left.members()).hasSize(1);
        assertThat(left.stop(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(left.members()).isEmpty();
        assertThat(diary()).containsExactly("start case", "stop case");
    }

    @Test
    void leavesAStrangerAloneThatHasGotTheNumberOfAnOldPart() throws IOException {
        var stranger = new ProcessBuilder("sleep", "600").start();
        strangers.add(stranger);
        var started = stranger.info().startInstant().orElseThrow();
        new PidFile(stranger.pid(), started.minusSeconds(3600))
                .write(layout.run().resolve("kafka.pid"));
        var suite = new Suite(layout);
        assertThat(suite.members()).isEmpty();
        assertThat(suite.stop(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void runsACopySoThatABuildMayReplaceTheJar() throws IOException {
        var part = serving("case", List.of(), Part.Layer.SERVICES);
        var images = new Images(layout, Path.of("java"));
        var copy = images.prepare(part);
        assertThat(copy).isEqualTo(layout.app("case").resolve("fake.jar")).exists();

        Files.writeString(root.resolve("fake/target/fake.jar"), "another build");
        assertThat(images.prepare(part)).isEqualTo(copy).hasContent("another build");
    }

    @Test
    void writesHowTheStartWent() throws IOException {
        var supervisor = started(plan(serving("case", List.of(), Part.Layer.SERVICES)));
        var startup = Startup.measure(Clock.systemUTC().instant(), Duration.ofMillis(1234), supervisor.parts());
        assertThat(startup.mode()).isEqualTo("plain");
        assertThat(startup.residentBytes()).isGreaterThan(startup.launcherBytes());
        startup.write(layout.startup());
        assertThat(layout.startup())
                .content()
                .contains("\"totalMillis\":1234", "\"name\":\"case\"", "\"aot\":false", "\"residentBytes\":");
    }

    private Supervisor started(Plan plan) {
        var supervisor = supervisor(plan);
        supervisor.start(PATIENCE, progress());
        return supervisor;
    }

    private Supervisor supervisor(Plan plan) {
        var supervisor = new Supervisor(
                layout,
                plan,
                Map.of(),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                Clock.systemUTC(),
                Supervisor.Purpose.SERVE);
        supervisors.add(supervisor);
        return supervisor;
    }

    private Progress progress() {
        return Progress.on(new PrintStream(printed, true, StandardCharsets.UTF_8), false);
    }

    private Part serving(String name, List<String> after, Part.Layer layer) throws IOException {
        var port = Fixtures.freePort();
        return Fixtures.part(
                name,
                port,
                0,
                List.of(
                        "serve",
                        name,
                        Integer.toString(port),
                        root.resolve("diary").toString()),
                after,
                layer);
    }

    private static Part failing(String name, String words) throws IOException {
        return Fixtures.part(name, Fixtures.freePort(), 0, List.of("fail", words), List.of(), Part.Layer.SERVICES);
    }

    private static Plan plan(Part... parts) {
        return new Plan(List.of(parts), List.of(), new Plan.Addresses("mongodb://", "kafka", "http://issuer", 8080));
    }

    private List<String> diary() throws IOException {
        var diary = root.resolve("diary");
        return Files.exists(diary) ? Files.readAllLines(diary) : List.of();
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
