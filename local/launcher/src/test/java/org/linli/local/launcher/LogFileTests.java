package org.linli.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {

    @TempDir
    Path directory;

    @Test
    void keepsThePreviousRun() throws IOException {
        var log = new LogFile(directory.resolve("logs/kafka.log"));
        log.rotate();
        Files.writeString(log.path(), "first run");
        log.rotate();
        assertThat(log.path()).doesNotExist();
        assertThat(directory.resolve("logs/kafka.log.1")).hasContent("first run");
    }

    @Test
    void neverGrowsPastItsBound() throws IOException {
        var log = new LogFile(directory.resolve("kafka.log"));
        try (var writer = Files.newOutputStream(log.path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write(new byte[100]);
            log.bound(100);
            assertThat(log.path()).hasSize(100);
            writer.write(new byte[1]);
            log.bound(100);
            assertThat(log.path()).hasSize(0);
            writer.write(new byte[7]);
            assertThat(log.path()).hasSize(7);
        }
        assertThat(directory.resolve("kafka.log.1")).hasSize(101);
    }

    @Test
    void showsTheLastLines() throws IOException {
        var log = new LogFile(Files.writeString(directory.resolve("kafka.log"), "one\n\ntwo\nthree\n"));
        assertThat(log.lastLines(2)).containsExactly("two", "three");
        assertThat(log.lastLines(9)).containsExactly("one", "two", "three");
        assertThat(new LogFile(directory.resolve("absent.log")).lastLines(2)).isEmpty();
    }
}
