package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTests {

    @TempDir
    Path directory;

    @Test
    void findsTheProcessAgain() {
        var file = directory.resolve("run/kafka.pid");
        PidFile.of(ProcessHandle.current()).write(file);
        assertThat(PidFile.read(file).flatMap(PidFile::process)).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeALaterProcessWithTheSameNumberForOurs() {
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        var older = new PidFile(ProcessHandle.current().pid(), started.minus(Duration.ofHours(1)));
        assertThat(older.process()).isEmpty();
    }

    @Test
    void allowsForAClockThatWasSet() {
        var started = Instant.parse("2026-11-01T00:00:00Z");
        var file = new PidFile(1, started);
        assertThat(file.isSameStart(started.plus(PidFile.TOLERANCE))).isTrue();
        assertThat(file.isSameStart(started.minus(PidFile.TOLERANCE))).isTrue();
        assertThat(file.isSameStart(started.plus(PidFile.TOLERANCE).plusMillis(1)))
                .isFalse();
        assertThat(file.isSameStart(started.minus(PidFile.TOLERANCE).minusMillis(1)))
                .isFalse();
    }

    @Test
    void takesAnEndedProcessForGone() throws Exception {
        var process = new ProcessBuilder("sleep", "60").start();
        var file = PidFile.of(process.toHandle());
        assertThat(file.process()).isPresent();
        process.destroyForcibly().waitFor();
        assertThat(file.process()).isEmpty();
    }

    @Test
    void readsNothingFromHalfAFile() throws IOException {
        var file = Files.writeString(directory.resolve("kafka.pid"), "pid=12");
        assertThat(PidFile.read(file)).isEmpty();
        assertThat(PidFile.read(directory.resolve("absent.pid"))).isEmpty();
    }
}
