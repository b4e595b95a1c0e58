package org.linli.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path path;

    @Test
    void formatsAnEmptyDirectoryOnce() throws IOException {
        assertThat(new DataDirectory(path).prepare()).isTrue();
        var identity = Files.readString(path.resolve("meta.properties"));
        assertThat(identity).contains("node.id=1").contains("cluster.id=");

        assertThat(new DataDirectory(path).prepare()).isFalse();
        assertThat(path.resolve("meta.properties")).hasContent(identity);
    }

    @Test
    void createsTheDirectory() {
        assertThat(new DataDirectory(path.resolve("new/kafka")).prepare()).isTrue();
        assertThat(path.resolve("new/kafka/meta.properties")).exists();
    }

    @Test
    void finishesAFormatThatWasKilledHalfWay() throws IOException {
        Files.writeString(path.resolve("bootstrap.checkpoint"), "half");
        assertThat(new DataDirectory(path).prepare()).isTrue();
        assertThat(path.resolve("meta.properties")).exists();
    }

    @Test
    void refusesADirectoryWithOtherFilesAndTouchesNothing() throws IOException {
        Files.writeString(path.resolve("thesis.docx"), "years of work");
        assertRefused(() -> new DataDirectory(path).prepare(), "is not a Kafka store (found thesis.docx)");
        try (var files = Files.list(path)) {
            assertThat(files).containsExactly(path.resolve("thesis.docx"));
        }
    }

    @Test
    void refusesTheStoreOfAnotherNode() throws IOException {
        Files.writeString(path.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=abc\n");
        assertRefused(() -> new DataDirectory(path).prepare(), "belongs to Kafka node 7");
    }

    @Test
    void refusesAStoreFromBeforeKraft() throws IOException {
        Files.writeString(path.resolve("meta.properties"), "version=0\nbroker.id=1\n");
        assertRefused(() -> new DataDirectory(path).prepare(), "was not written by this broker");
    }

    @Test
    void refusesADirectoryThatAnotherBrokerUses() throws IOException {
        new DataDirectory(path).prepare();
        try (var channel =
                        FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertRefused(() -> new DataDirectory(path).prepare(), "Another Kafka broker already uses");
        }
        assertThat(new DataDirectory(path).prepare()).isFalse();
    }

    @Test
    void refusesAFileInPlaceOfTheDirectory() throws IOException {
        var file = Files.createFile(path.resolve("file"));
        assertRefused(() -> new DataDirectory(file).prepare(), "cannot be used");
    }

    @Test
    void saysHowMuchSpaceIsMissing() {
        assertThat(DataDirectory.diskFull(path, 5L * 1024 * 1024))
                .contains("5 MB are free")
                .contains("at least 128 MB");
    }

    private static void assertRefused(ThrowingCallable start, String reason) {
        assertThatThrownBy(start)
                .isInstanceOfSatisfying(
                        CannotStart.class, e -> assertThat(e.reason()).isEqualTo(CannotStart.Reason.DATA_DIRECTORY))
                .hasMessageContaining(reason);
    }
}
