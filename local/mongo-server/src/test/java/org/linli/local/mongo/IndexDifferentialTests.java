package org.linli.local.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same random changes and queries go to a collection with indexes and to one without; every answer must be the same, in
 * the same order. A failure names its seed: run it again with {@code -Dlinli.fuzz.seed=…}.
 *
 * <p>Each seed has a database of its own, and nearly all of its time goes to waiting for answers: the seeds run beside each other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class IndexDifferentialTests {

    private static final int ROUNDS = Integer.getInteger("linli.fuzz.rounds", 12);
    private static final int STEPS = Integer.getInteger("linli.fuzz.steps", 350);

    private EmbeddedMongo mongo;
    private MongoClient client;

    @BeforeAll
    void start() {
        mongo = EmbeddedMongo.inMemory();
        client = MongoClients.create(mongo.connectionString());
    }

    @AfterAll
    void stop() {
        client.close();
        mongo.close();
    }

    static List<Long> seeds() {
        var fixed = Long.getLong("linli.fuzz.seed");
        if (fixed != null) {
            return List.of(fixed);
        }
        var seeds = new ArrayList<Long>();
        for (var round = 1L; round <= ROUNDS; round++) {
            seeds.add(round);
        }
        seeds.add(System.nanoTime());
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersTheSameWithIndexesAndWithout(long seed) {
        var database = client.getDatabase("fuzz_" + Long.toUnsignedString(seed));
        var pair = new Pair(database, new RandomDocuments(new Random(seed)), "seed " + seed);
        for (var step = 0; step < STEPS; step++) {
            pair.change();
            if (step % 40 == 20) {
                pair.toggleIndex();
            }
            pair.compareQueries(4);
        }
        pair.compareEverything();
        database.drop();
    }

    @Test
    void answersTheSameAfterARestart(@TempDir Path directory) {
        var seed = 4711L;
        var documents = new RandomDocuments(new Random(seed));
        List<Document> before;
        try (var first = EmbeddedMongo.durable(directory);
                var connected = MongoClients.create(first.connectionString())) {
            var pair = new Pair(connected.getDatabase("fuzz"), documents, "seed " + seed);
            for (var step = 0; step < STEPS; step++) {
                pair.change();
                if (step % 40 == 20) {
                    pair.toggleIndex();
                }
            }
            pair.compareEverything();
            before = pair.indexed.listIndexes().into(new ArrayList<>());
        }
        try (var second = EmbeddedMongo.durable(directory);
                var connected = MongoClients.create(second.connectionString())) {
            var pair = new Pair(connected.getDatabase("fuzz"), documents, "seed " + seed);
            assertThat(pair.indexed.listIndexes().into(new ArrayList<>())).containsExactlyInAnyOrderElementsOf(before);
            pair.compareEverything();
            pair.compareQueries(400);
        }
    }

    /** One collection with indexes, one without. */
    private static final class Pair {

        private static final List<Bson> INDEXES = List.of(
                Sorts.ascending("a"),
                Sorts.descending("a"),
                Sorts.ascending("b", "a"),
                Sorts.orderBy(Sorts.ascending("s"), Sorts.descending("a")),
                Sorts.ascending("s", "b", "a"),
                Sorts.ascending("list"),
                Sorts.ascending("parts.x"),
                Sorts.ascending("parts.x", "parts.y"),
                Sorts.ascending("inner.v", "s"),
                Sorts.descending("inner.v"));

        private final MongoCollection<Document> indexed;
        private final MongoCollection<Document> plain;
        private final RandomDocuments random;
        private final String seed;

        Pair(MongoDatabase database, RandomDocuments random, String seed) {
            this.indexed = database.getCollection("indexed");
            this.plain = database.getCollection("plain");
            this.random = random;
            this.seed = seed;
        }

        void toggleIndex() {
            var index = random.oneOf(INDEXES);
            var sparse = random.chance(30);
            var name = "i" + INDEXES.indexOf(index) + (sparse ? "_sparse" : "");
            var exists = indexed.listIndexes().into(new ArrayList<>()).stream()
                    .anyMatch(each -> each.getString("name").equals(name));
            if (exists) {
                indexed.dropIndex(name);
                return;
            }
            try {
                indexed.createIndex(index, new IndexOptions().name(name).sparse(sparse));
            } catch (MongoCommandException e) {
                assertThat(e.getErrorMessage()).as(seed).contains("parallel arrays");
            }
        }

        void change() {
            var kind = random.number(100);
            if (kind < 55) {
                var document = random.document();
                both(collection -> {
                    collection.insertOne(new Document(document));
                    return "inserted";
                });
            } else if (kind < 85) {
                var filter = random.chance(50) ? random.idFilter() : random.filter();
                var update = random.update();
                if (random.chance(30)) {
                    both(collection -> collection.updateMany(filter, update).getModifiedCount());
                } else {
                    both(collection -> collection.updateOne(filter, update).getModifiedCount());
                }
            } else if (kind < 92) {
                var replacement = random.document();
                replacement.remove("_id");
                var filter = random.idFilter();
                both(collection -> Optional.ofNullable(collection.findOneAndReplace(filter, replacement)));
            } else if (kind < 97) {
                var filter = random.idFilter();
                both(collection -> collection.deleteOne(filter).getDeletedCount());
            } else {
                var filter = Filters.and(random.filter(), random.filter());
                both(collection -> random.small(collection.countDocuments(filter))
                        ? collection.deleteMany(filter).getDeletedCount()
                        : -1);
            }
        }

        void compareQueries(int queries) {
            for (var query = 0; query < queries; query++) {
                var filter = random.filter();
                var sort = random.chance(50) ? random.sort() : null;
                var skip = random.chance(20) ? random.number(5) : 0;
                var limit = random.chance(60) ? 1 + random.number(12) : 0;
                both(collection -> collection
                        .find(filter)
                        .sort(sort)
                        .skip(skip)
                        .limit(limit)
                        .into(new ArrayList<>()));
                both(collection -> collection.countDocuments(filter));
                if (random.chance(25)) {
                    var stages = new ArrayList<Bson>(List.of(new Document("$match", rendered(filter))));
                    if (sort != null) {
                        stages.add(new Document("$sort", rendered(sort)));
                    }
                    if (skip > 0) {
                        stages.add(new Document("$skip", skip));
                    }
                    if (limit > 0) {
                        stages.add(new Document("$limit", limit));
                    }
                    both(collection -> collection.aggregate(stages).into(new ArrayList<>()));
                }
            }
        }

        private static Document rendered(Bson bson) {
            return Document.parse(bson.toBsonDocument().toJson());
        }

        void compareEverything() {
            both(collection -> collection.find().into(new ArrayList<>()));
            both(collection ->
                    collection.find().sort(new Document("$natural", -1)).into(new ArrayList<>()));
            both(MongoCollection::countDocuments);
        }

        private void both(Function<MongoCollection<Document>, Object> action) {
            var expected = outcome(plain, action);
            var actual = outcome(indexed, action);
            // an index refuses arrays beside each other, where a collection without it does not
            if (actual instanceof MongoException refused && refused.toString().contains("parallel arrays")) {
                assertThat(expected).as(seed).isNotInstanceOf(MongoException.class);
                undo();
                return;
            }
            if (expected instanceof MongoException one && actual instanceof MongoException other) {
                assertThat(other.getCode()).as(seed).isEqualTo(one.getCode());
                return;
            }
            assertThat(actual)
                    .as(() -> seed + " indexes " + indexed.listIndexes().into(new ArrayList<>()))
                    .isEqualTo(expected);
        }

        /** Brings the plain collection back to what the indexed one accepted. */
        private void undo() {
            var kept = indexed.find().into(new ArrayList<>());
            plain.deleteMany(new Document());
            if (!kept.isEmpty()) {
                plain.insertMany(kept);
            }
        }

        private static Object outcome(
                MongoCollection<Document> collection, Function<MongoCollection<Document>, Object> action) {
            try {
                return action.apply(collection);
            } catch (MongoException e) {
                return e;
            }
        }
    }

    @Test
    void refusesAnIndexOverArraysBesideEachOther(TestInfo test) {
        var collection = client.getDatabase("parallel").getCollection("arrays");
        collection.createIndex(Sorts.ascending("one", "other"));

        assertThatThrownBy(
                        () -> collection.insertOne(new Document("one", List.of(1, 2)).append("other", List.of(3, 4))))
                .as(test.getDisplayName())
                .hasMessageContaining("parallel arrays");
        assertThat(collection.countDocuments()).isZero();
        assertThat(collection
                        .updateOne(Filters.eq("one", 1), Updates.set("one", 2))
                        .getMatchedCount())
                .isZero();
    }
}
