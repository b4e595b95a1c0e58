package org.linli.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What an operator, or the launcher, gets to see of the process. */
class MongoServerMainTests {

    @TempDir
    private Path directory;

    @Test
    void saysWhenItIsReadyAndEndsCleanly() throws Exception {
        try (var server = ServerProcess.start("--port", "0", "--data", directory.toString())) {
            var line = server.nextLine();

            assertThat(line).matches("ready mongodb://127\\.0\\.0\\.1:\\d+ data=.* documents=0 startedInMillis=\\d+");
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    @Test
    void namesAPortThatIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var server = ServerProcess.start("--port", String.valueOf(taken.getLocalPort()))) {
            assertThat(server.nextLine()).contains("cannot listen on 127.0.0.1:" + taken.getLocalPort());
            assertThat(server.exitCode()).isEqualTo(MongoServerMain.PORT_TAKEN);
        }
    }

    @Test
    void namesADirectoryThatAnotherServerUses() throws Exception {
        try (var first = ServerProcess.start("--port", "0", "--data", directory.toString())) {
            first.ready();
            try (var second = ServerProcess.start("--port", "0", "--data", directory.toString())) {
                assertThat(second.nextLine()).contains(directory.toString()).contains("in use");
                assertThat(second.exitCode()).isEqualTo(MongoServerMain.DATA_IN_USE);
            }
        }
    }

    @Test
    void explainsItsOptionsWhenItDoesNotUnderstandThem() throws Exception {
        try (var server = ServerProcess.start("--prot", "1")) {
            assertThat(server.nextLine()).isEqualTo("mongo-server: unknown option --prot");
            assertThat(server.nextLine()).startsWith("usage:");
            assertThat(server.exitCode()).isEqualTo(MongoServerMain.USAGE);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void stopsInsteadOfAcknowledgingWhatItCannotWrite() throws Exception {
        var acknowledged = 0;
        try (var server = ServerProcess.startOnASmallDisk(64, "--port", "0", "--data", directory.toString());
                var client = MongoClients.create(server.ready() + "&serverSelectionTimeoutMS=2000")) {
            var collection = client.getDatabase("full").getCollection("documents");
            var written = 0;
            try {
                while (written < 1_000) {
                    collection.insertOne(new Document("_id", written).append("text", "x".repeat(1_000)));
                    written++;
                }
            } catch (MongoException e) {
                acknowledged = written;
            }
            assertThat(acknowledged).isBetween(10, 100);
            assertThat(server.nextLine()).contains("cannot write the journal").contains("disk full?");
            assertThat(server.exitCode()).isEqualTo(MongoServerMain.WRITE_FAILED);
        }

        try (var server = ServerProcess.start("--port", "0", "--data", directory.toString());
                var client = MongoClients.create(readyAfterACut(server))) {
            assertThat(client.getDatabase("full").getCollection("documents").countDocuments())
                    .isEqualTo(acknowledged);
        }
    }

    private static String readyAfterACut(ServerProcess server) throws IOException {
        assertThat(server.nextLine()).contains("the last write before the crash was not finished");
        return server.ready();
    }

    @Test
    void readsOptionsFromTheEnvironmentAndLetsArgumentsWin() throws Exception {
        var environment = Map.of("LINLI_MONGO_PORT", "1", "LINLI_MONGO_DATA", "/data", "LINLI_MONGO_FSYNC", "true");

        var options = ServerOptions.parse(List.of("--port", "2", "--repair"), environment);

        assertThat(options).isEqualTo(new ServerOptions("127.0.0.1", 2, Path.of("/data"), true, true));
        assertThatExceptionOfType(ServerOptions.UsageException.class)
                .isThrownBy(() -> ServerOptions.parse(List.of("--port", "65536"), Map.of()));
        assertThatExceptionOfType(ServerOptions.UsageException.class)
                .isThrownBy(() -> ServerOptions.parse(List.of("--port"), Map.of()));
    }
}
