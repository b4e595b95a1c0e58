package org.linli.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Clients write while the server is killed without warning: what was acknowledged is there, and nothing else. */
class KillTests {

    private static final int CLIENTS = 4;
    private static final int WRITES_BEFORE_THE_KILL = 150;

    @TempDir
    private Path directory;

    /** What one client knows: the counter and the last insert that were acknowledged, and how far it may have come. */
    private record Seen(int client, int counter, int inserts, int batches) {}

    @RepeatedTest(2)
    void losesNoAcknowledgedWrite() throws Exception {
        List<Seen> acknowledged = new ArrayList<>();
        try (var server = ServerProcess.start("--port", "0", "--data", directory.toString())) {
            var uri = server.ready();
            var halfway = new CountDownLatch(CLIENTS);
            List<Future<Seen>> clients = new ArrayList<>();
            try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
                for (var client = 0; client < CLIENTS; client++) {
                    var number = client;
                    clients.add(threads.submit(() -> write(uri, number, halfway)));
                }
                halfway.await();
                server.kill();
                for (var client : clients) {
                    acknowledged.add(client.get());
                }
            }
        }

        try (var server = ServerProcess.start("--port", "0", "--data", directory.toString());
                var client = MongoClients.create(server.ready())) {
            var database = client.getDatabase("killed");
            var counters = database.getCollection("counters");
            var inserts = database.getCollection("inserts");
            for (var seen : acknowledged) {
                var counter =
                        counters.find(eq(seen.client)).into(new ArrayList<>()).getFirst();
                assertThat(counter.getInteger("n")).isBetween(seen.counter, seen.counter + 1);
                assertThat(counter.getList("log", Integer.class)).hasSize(counter.getInteger("n"));

                var inserted = inserts.find(eq("client", seen.client))
                        .sort(Sorts.ascending("n"))
                        .into(new ArrayList<>());
                assertThat(inserted.size()).isBetween(seen.inserts, seen.inserts + 1);
                assertThat(inserted)
                        .extracting(document -> document.getInteger("n"))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, inserted.size())
                                .boxed()
                                .toList());

                var batches = database.getCollection("batches").countDocuments(eq("client", seen.client));
                assertThat(batches).isIn(seen.batches * 20L, (seen.batches + 1) * 20L);
            }
            assertThat(inserts.countDocuments())
                    .isEqualTo(inserts.find().into(new ArrayList<>()).size());
            assertThat(server.stop()).isEqualTo(143);
        }
    }

    private static Seen write(String uri, int number, CountDownLatch halfway) {
        var counter = 0;
        var inserted = 0;
        var batches = 0;
        try (var client = MongoClients.create(uri)) {
            var database = client.getDatabase("killed");
            MongoCollection<Document> inserts = database.getCollection("inserts");
            inserts.createIndex(Sorts.ascending("client", "n"));
            try {
                while (true) {
                    inserts.insertOne(new Document("client", number).append("n", inserted + 1));
                    inserted++;
                    var count = database.getCollection("counters")
                            .findOneAndUpdate(
                                    eq(number),
                                    Updates.combine(Updates.inc("n", 1), Updates.push("log", counter)),
                                    new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
                    counter = count == null ? -1 : count.getInteger("n");
                    if (inserted % 10 == 0) {
                        var batch = new ArrayList<Document>();
                        for (var n = 0; n < 20; n++) {
                            batch.add(new Document("client", number)
                                    .append("batch", batches + 1)
                                    .append("n", n));
                        }
                        database.getCollection("batches").insertMany(batch);
                        batches++;
                        database.getCollection("marks")
                                .updateOne(
                                        eq(number), Updates.set("batches", batches), new UpdateOptions().upsert(true));
                    }
                    if (inserted == WRITES_BEFORE_THE_KILL) {
                        halfway.countDown();
                    }
                }
            } catch (MongoException killed) {
                return new Seen(number, counter, inserted, batches);
            }
        }
    }
}
