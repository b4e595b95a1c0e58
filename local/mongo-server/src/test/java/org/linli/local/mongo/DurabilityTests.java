package org.linli.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.local.mongo.journal.JournalException;
import org.linli.local.mongo.journal.JournalException.Fault;
import org.linli.local.mongo.journal.JournalOptions;

/** What a restart finds again, and what it does with a journal that a crash or a fault has left behind. */
class DurabilityTests {

    private static final JournalOptions USUAL = JournalOptions.of(false, false);

    @TempDir
    private Path directory;

    private void with(JournalOptions options, Consumer<MongoDatabase> use) {
        try (var mongo = EmbeddedMongo.durable(directory, options);
                MongoClient client = MongoClients.create(mongo.connectionString())) {
            use.accept(client.getDatabase("district"));
        }
    }

    private void with(Consumer<MongoDatabase> use) {
        with(USUAL, use);
    }

    private static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().into(new ArrayList<>());
    }

    private static List<Document> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> new Document("_id", id).append("value", id % 10).append("code", "c" + id))
                .toList();
    }

    private Path log(int number) {
        return directory.resolve("log-%010d".formatted(number));
    }

    @Test
    void findsDocumentsIndexesAndOrderAgain() {
        with(database -> {
            var people = database.getCollection("people");
            people.createIndex(Sorts.ascending("value"));
            people.insertMany(numbered(50));
            people.createIndex(Sorts.ascending("code"), new IndexOptions().unique(true));
            people.updateMany(eq("value", 3), Updates.set("value", 100));
            people.deleteMany(gte("_id", 40));
            people.insertOne(new Document("_id", 1_000).append("code", "last"));
            database.getCollection("gone").insertOne(new Document());
            database.getCollection("gone").drop();
        });

        with(database -> {
            var people = database.getCollection("people");
            assertThat(people.countDocuments()).isEqualTo(41);
            assertThat(people.countDocuments(eq("value", 100))).isEqualTo(4);
            assertThat(people.countDocuments(eq("value", 3))).isZero();
            assertThat(all(people)).last().isEqualTo(new Document("_id", 1_000).append("code", "last"));
            assertThat(people.listIndexes().into(new ArrayList<>()))
                    .extracting("name")
                    .containsExactly("_id_", "value_1", "code_1");
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> people.insertOne(new Document("code", "last")));
            assertThat(database.listCollectionNames()).containsExactly("people");
            people.insertOne(new Document("_id", 1_001).append("value", 100));
            people.createIndex(Sorts.descending("_id", "value"));
            assertThat(people.countDocuments(and(eq("_id", 1_001), eq("value", 100))))
                    .isEqualTo(1);
        });

        with(database -> {
            var people = database.getCollection("people");
            assertThat(people.countDocuments(eq("value", 100))).isEqualTo(5);
            assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(4);
        });
    }

    @Test
    void findsDroppedAndRenamedThingsAsTheyWereLeft() {
        with(database -> {
            database.getCollection("source").insertMany(numbered(5));
            database.getCollection("source")
                    .aggregate(List.of(Aggregates.match(gte("_id", 3)), Aggregates.out("result")))
                    .toCollection();
            database.getCollection("source").createIndex(Sorts.ascending("value"));
            database.getCollection("source").dropIndex("value_1");
            database.getCollection("source").drop();
        });
        with(database -> {
            assertThat(database.listCollectionNames()).containsExactly("result");
            assertThat(all(database.getCollection("result"))).extracting("_id").containsExactly(3, 4);
            assertThat(database.getCollection("result").listIndexes().into(new ArrayList<>()))
                    .hasSize(1);
            database.drop();
        });
        with(database -> {
            assertThat(database.listCollectionNames()).isEmpty();
            database.getCollection("result").insertOne(new Document("_id", 9));
        });
        with(database -> assertThat(all(database.getCollection("result"))).containsExactly(new Document("_id", 9)));
    }

    @Test
    void dropsAFrameThatACrashHasTorn() throws IOException {
        with(database -> database.getCollection("people").insertMany(numbered(10)));
        var whole = Files.size(log(0));
        with(database -> database.getCollection("people").insertOne(new Document("_id", 77)));
        var withOneMore = Files.size(log(0));

        for (var size = withOneMore - 1; size >= whole; size--) {
            try (var channel = FileChannel.open(log(0), StandardOpenOption.WRITE)) {
                channel.truncate(size);
            }
            with(database -> assertThat(database.getCollection("people").countDocuments())
                    .isEqualTo(10));
            assertThat(log(0)).hasSize(whole);
        }

        with(database -> database.getCollection("people").insertOne(new Document("_id", 78)));
        with(database ->
                assertThat(database.getCollection("people").countDocuments()).isEqualTo(11));
    }

    @Test
    void dropsZerosThatAPowerCutHasLeft() throws IOException {
        with(database -> database.getCollection("people").insertMany(numbered(10)));
        try (var channel = FileChannel.open(log(0), StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.allocate(4_096));
        }

        with(database ->
                assertThat(database.getCollection("people").countDocuments()).isEqualTo(10));
    }

    @Test
    void refusesDamageThatNoCrashExplainsUnlessToldToRepair() throws IOException {
        with(database -> database.getCollection("people").insertMany(numbered(10)));
        var damaged = Files.size(log(0)) - 5;
        with(database -> database.getCollection("people").insertOne(new Document("_id", 77)));
        try (var channel = FileChannel.open(log(0), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var octet = ByteBuffer.allocate(1);
            channel.read(octet, damaged);
            octet.put(0, (byte) ~octet.get(0)).rewind();
            channel.write(octet, damaged);
        }

        assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> with(database -> {}))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.DAMAGED))
                .withMessageContaining("--repair");
        with(JournalOptions.of(false, true), database -> assertThat(database.listCollectionNames())
                .doesNotContain("nothing"));
        with(database ->
                assertThat(database.getCollection("people").countDocuments()).isZero());
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        with(database -> assertThatExceptionOfType(JournalException.class)
                .isThrownBy(() -> with(other -> {}))
                .satisfies(refused -> assertThat(refused.fault()).isEqualTo(Fault.IN_USE)));
    }

    @Test
    void replacesALogThatHasGrownByASnapshot() {
        var eager = USUAL.compactingAfter(100_000);
        with(eager, database -> {
            var people = database.getCollection("people");
            people.insertMany(numbered(100));
            people.createIndex(Sorts.ascending("value"));
            for (var round = 0; round < 60; round++) {
                people.updateMany(new Document(), Updates.inc("value", 1));
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(log(0))
                    .doesNotExist());
            people.updateMany(new Document(), Updates.inc("value", 1));
            people.deleteOne(eq(0));
        });

        with(eager, database -> {
            var people = database.getCollection("people");
            assertThat(people.countDocuments()).isEqualTo(99);
            assertThat(people.countDocuments(gte("value", 61))).isEqualTo(99);
            assertThat(people.countDocuments(eq("value", 62))).isEqualTo(10);
        });
        assertThat(directory)
                .isDirectoryContaining(file -> file.getFileName().toString().startsWith("snapshot-"));
        assertThat(bytes()).isLessThan(300_000);
    }

    private long bytes() {
        try (var files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsChangesMadeWhileASnapshotIsWritten() {
        var eager = USUAL.compactingAfter(20_000);
        with(eager, database -> {
            var people = database.getCollection("people");
            for (var id = 0; id < 1_500; id++) {
                people.insertOne(new Document("_id", id).append("text", "x".repeat(60)));
                if (id % 3 == 0) {
                    people.updateOne(eq(id), Updates.set("text", "y"));
                }
                if (id % 5 == 0) {
                    people.deleteOne(eq(id));
                }
            }
        });

        with(eager, database -> {
            var people = database.getCollection("people");
            assertThat(people.countDocuments()).isEqualTo(1_200);
            assertThat(people.countDocuments(eq("text", "y"))).isEqualTo(400);
        });
    }

    @Test
    void keepsWritesThroughFsyncAsWell() {
        with(JournalOptions.of(true, false), database -> database.getCollection("people")
                .insertMany(numbered(3)));
        with(database ->
                assertThat(database.getCollection("people").countDocuments()).isEqualTo(3));
    }
}
