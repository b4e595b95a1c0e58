package org.linli.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BucketOptions;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;

/** Everything the services ask of MongoDB, asked by the real driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverOperationTests {

    private static final int DUPLICATE_KEY = 11_000;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoCollection<Document> collection;

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

    @BeforeEach
    void takeAnEmptyCollection(TestInfo test) {
        collection = client.getDatabase("operations")
                .getCollection(test.getTestMethod().orElseThrow().getName());
    }

    private static Document numbered(int id) {
        return new Document("_id", id);
    }

    private void insertNumbered(int count) {
        collection.insertMany(IntStream.range(0, count)
                .mapToObj(id -> numbered(id).append("group", id % 3).append("value", id))
                .toList());
    }

    private List<Document> all() {
        return collection.find().into(new ArrayList<>());
    }

    @Test
    void findsAndModifiesWithUpsert() {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        var inserted = collection.findOneAndUpdate(
                and(eq("area", "330411"), eq("day", 1)),
                Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("created", true)),
                options);
        var updated = collection.findOneAndUpdate(
                and(eq("area", "330411"), eq("day", 1)),
                Updates.combine(Updates.inc("count", 1), Updates.setOnInsert("created", false)),
                options);
        var before = collection.findOneAndUpdate(eq("area", "330411"), Updates.inc("count", 5));

        assertThat(inserted)
                .containsEntry("area", "330411")
                .containsEntry("count", 1)
                .containsEntry("created", true);
        assertThat(updated).containsEntry("count", 2).containsEntry("created", true);
        assertThat(before).containsEntry("count", 2);
        assertThat(all()).singleElement().satisfies(document -> assertThat(document)
                .containsEntry("count", 7));
    }

    @Test
    void findsAndModifiesInOrderAndRemoves() {
        insertNumbered(5);

        var last = collection.findOneAndUpdate(
                eq("group", 0),
                Updates.set("claimed", true),
                new FindOneAndUpdateOptions().sort(Sorts.descending("value")).projection(new Document("value", 1)));
        var removed = collection.findOneAndDelete(eq("claimed", true));

        assertThat(last).isEqualTo(new Document("_id", 3).append("value", 3));
        assertThat(removed).containsEntry("_id", 3);
        assertThat(collection.countDocuments()).isEqualTo(4);
    }

    @Test
    void refusesASecondUpsertOfAnIdThatDoesNotMatch() {
        collection.insertOne(numbered(1).append("version", 2));

        var refused = catchThrowableOfType(
                MongoCommandException.class,
                () -> collection.findOneAndUpdate(
                        and(eq(1), eq("version", 1)),
                        Updates.set("version", 2),
                        new FindOneAndUpdateOptions().upsert(true)));

        assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(ErrorCategory.fromErrorCode(refused.getCode())).isEqualTo(ErrorCategory.DUPLICATE_KEY);
    }

    @Test
    void pushesPullsAndKeepsTheNewest() {
        collection.insertOne(numbered(1).append("log", List.of(5, 1)).append("tags", List.of("a")));

        collection.updateOne(
                eq(1),
                Updates.pushEach("log", List.of(9, 3), new PushOptions().sort(1).slice(-3)));
        collection.updateOne(eq(1), Updates.addEachToSet("tags", List.of("a", "b")));
        assertThat(all()).first().satisfies(document -> assertThat(document)
                .containsEntry("log", List.of(3, 5, 9))
                .containsEntry("tags", List.of("a", "b")));

        collection.updateOne(eq(1), Updates.pull("log", 5));
        collection.updateOne(eq(1), Updates.pullByFilter(new Document("tags", new Document("$in", List.of("a")))));
        assertThat(all()).first().satisfies(document -> assertThat(document)
                .containsEntry("log", List.of(3, 9))
                .containsEntry("tags", List.of("b")));
    }

    @Test
    void pullsDocumentsOutOfAnArray() {
        collection.insertOne(numbered(1)
                .append(
                        "pending",
                        List.of(new Document("id", "e1"), new Document("id", "e2"), new Document("id", "e3"))));
        collection.createIndex(Sorts.ascending("pending.id"));

        collection.updateOne(
                eq(1), Updates.pull("pending", new Document("id", new Document("$in", List.of("e1", "e3")))));

        assertThat(collection.countDocuments(eq("pending.id", "e2"))).isEqualTo(1);
        assertThat(collection.countDocuments(eq("pending.id", "e1"))).isZero();
    }

    @Test
    void changesNumbersByMinMaxMulAndInc() {
        collection.insertOne(numbered(1)
                .append("low", 5)
                .append("high", 5)
                .append("product", 5)
                .append("sum", 5L));

        collection.updateOne(
                eq(1),
                Updates.combine(
                        Updates.min("low", 3),
                        Updates.max("high", 9),
                        Updates.mul("product", 2),
                        Updates.inc("sum", -6)));

        assertThat(all())
                .containsExactly(numbered(1)
                        .append("low", 3)
                        .append("high", 9)
                        .append("product", 10)
                        .append("sum", -1L));
    }

    @Test
    void changesTheElementsThatAFilterNames() {
        collection.insertOne(numbered(1)
                .append(
                        "steps",
                        List.of(
                                new Document("n", 1).append("done", false),
                                new Document("n", 2).append("done", false))));
        collection.createIndex(Sorts.ascending("steps.done"));

        collection.updateOne(
                eq(1),
                Updates.set("steps.$[step].done", true),
                new UpdateOptions().arrayFilters(List.of(eq("step.n", 2))));
        collection.updateOne(eq("steps.n", 1), Updates.set("steps.$.name", "first"));

        assertThat(all())
                .containsExactly(numbered(1)
                        .append(
                                "steps",
                                List.of(
                                        new Document("n", 1)
                                                .append("done", false)
                                                .append("name", "first"),
                                        new Document("n", 2).append("done", true))));
        assertThat(collection.countDocuments(eq("steps.done", true))).isEqualTo(1);
    }

    @Test
    void writesInBulk() {
        insertNumbered(2);

        var result = collection.bulkWrite(List.of(
                new InsertOneModel<>(numbered(7)),
                new UpdateOneModel<>(eq(0), Updates.set("value", 100)),
                new UpdateOneModel<>(eq(8), Updates.set("value", 8), new UpdateOptions().upsert(true)),
                new ReplaceOneModel<>(eq(1), numbered(1).append("replaced", true)),
                new DeleteOneModel<>(eq(7))));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(result.getUpserts()).singleElement().satisfies(upsert -> assertThat(upsert.getIndex())
                .isEqualTo(2));
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(all()).extracting("_id").containsExactly(0, 1, 8);
    }

    @Test
    void namesEveryRefusedDocumentOfAnUnorderedInsert() {
        collection.insertMany(List.of(numbered(2), numbered(4)));

        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(
                        IntStream.range(0, 6)
                                .mapToObj(DriverOperationTests::numbered)
                                .toList(),
                        new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).extracting("index").containsExactly(2, 4);
        assertThat(refused.getWriteErrors()).extracting("code").containsOnly(DUPLICATE_KEY);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(4);
        assertThat(collection.countDocuments()).isEqualTo(6);
    }

    @Test
    void stopsAnOrderedInsertAtTheFirstRefusal() {
        collection.insertOne(numbered(2));

        var refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.insertMany(IntStream.range(0, 6)
                        .mapToObj(DriverOperationTests::numbered)
                        .toList()));

        assertThat(refused.getWriteErrors()).extracting("index").containsExactly(2);
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(collection.countDocuments()).isEqualTo(3);
    }

    @Test
    void stopsOrderedUpdatesAtTheFirstRefusalButNotUnorderedOnes() {
        collection.createIndex(Sorts.ascending("number"), new IndexOptions().unique(true));
        collection.insertMany(
                List.of(numbered(1).append("number", 1), numbered(2).append("number", 2)));
        var writes = List.of(
                new UpdateOneModel<Document>(eq(1), Updates.set("number", 2)),
                new UpdateOneModel<Document>(eq(2), Updates.set("number", 3)));

        var ordered = catchThrowableOfType(MongoBulkWriteException.class, () -> collection.bulkWrite(writes));
        assertThat(ordered.getWriteErrors()).extracting("index").containsExactly(0);
        assertThat(ordered.getWriteResult().getModifiedCount()).isZero();
        assertThat(collection.find(eq(2)).first()).containsEntry("number", 2);

        var unordered = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        assertThat(unordered.getWriteErrors()).extracting("index").containsExactly(0);
        assertThat(unordered.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(collection.find(eq(2)).first()).containsEntry("number", 3);
    }

    @Test
    void keepsUniqueIndexesUniqueThroughEveryKindOfChange() {
        collection.createIndex(
                Sorts.ascending("code"), new IndexOptions().unique(true).sparse(true));
        collection.insertMany(
                List.of(numbered(1).append("code", 7), numbered(2).append("code", 8L), numbered(3), numbered(4)));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(numbered(5).append("code", 7.0)))
                .satisfies(
                        refused -> assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.updateOne(eq(3), Updates.set("code", 8)));
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.replaceOne(eq(2), numbered(2).append("code", 7)));

        collection.updateOne(eq(1), Updates.unset("code"));
        collection.updateOne(eq(3), Updates.set("code", 7));
        collection.updateOne(eq(2), Updates.rename("code", "former"));
        collection.updateOne(eq(4), Updates.set("code", 8));
        collection.updateOne(eq(4), Updates.set("other", true));

        assertThat(collection.find(eq("code", 7)).first()).containsEntry("_id", 3);
        assertThat(collection.find(eq("code", 8.0)).first()).containsEntry("_id", 4);
        assertThat(collection.countDocuments(eq("former", 8))).isEqualTo(1);
    }

    @Test
    void keepsCompoundKeysUniqueAndFreesThemAgain() {
        collection.createIndex(Sorts.ascending("area", "day"), new IndexOptions().unique(true));
        collection.insertOne(numbered(1).append("area", "330411").append("day", 1));
        collection.insertOne(numbered(2).append("area", "330411").append("day", 2));

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(
                        numbered(3).append("area", "330411").append("day", 1)));
        collection.deleteOne(eq(1));
        collection.insertOne(numbered(3).append("area", "330411").append("day", 1));

        assertThat(collection.countDocuments(eq("area", "330411"))).isEqualTo(2);
    }

    @Test
    void tellsUnequalDocumentsApartInAUniqueIndex() {
        collection.createIndex(Sorts.ascending("key"), new IndexOptions().unique(true));
        for (var n = 0; n < 200; n++) {
            collection.insertOne(numbered(n).append("key", new Document("a", n).append("b", List.of(n, "x"))));
        }

        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(
                        numbered(999).append("key", new Document("a", 5L).append("b", List.of(5.0, "x")))));
        assertThat(collection
                        .find(eq("key", new Document("a", 5).append("b", List.of(5, "x"))))
                        .into(new ArrayList<>()))
                .extracting("_id")
                .containsExactly(5);
    }

    @Test
    void findsByADocumentAsId() {
        var id = new Document("area", "330411003").append("metric", "minutes");
        collection.insertOne(new Document("_id", id).append("total", 5));
        collection.updateOne(eq(id), Updates.inc("total", 2));

        assertThat(collection.find(eq(id)).first()).containsEntry("total", 7);
        assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> collection.insertOne(new Document("_id", new Document(id))));
    }

    @Test
    void buildsIndexesOverExistingDocumentsAndDropsThem() {
        insertNumbered(30);

        collection.createIndex(Sorts.ascending("group"));
        collection.createIndex(Sorts.ascending("group"));
        assertThat(collection.listIndexes().into(new ArrayList<>()))
                .extracting("name")
                .containsExactly("_id_", "group_1");
        assertThat(collection.countDocuments(eq("group", 2))).isEqualTo(10);

        var other = client.getDatabase("operations")
                .getCollection("otherOf" + collection.getNamespace().getCollectionName());
        other.createIndex(Sorts.ascending("group"));
        collection.dropIndex("group_1");
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(other.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThat(collection.countDocuments(eq("group", 2))).isEqualTo(10);

        collection.createIndex(Sorts.descending("value"));
        collection.dropIndexes();
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
        assertThat(other.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void refusesAnIndexThatExistingDocumentsBreak() {
        insertNumbered(4);

        var refused = catchThrowableOfType(
                MongoException.class,
                () -> collection.createIndex(Sorts.ascending("group"), new IndexOptions().unique(true)));

        assertThat(refused.getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void refusesAnotherIndexOfTheSameName() {
        collection.createIndex(Sorts.ascending("a"), new IndexOptions().name("mine"));

        assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> collection.createIndex(Sorts.ascending("b"), new IndexOptions().name("mine")))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(86));
    }

    @Test
    void saysWhatItCannotDo() {
        collection.insertOne(numbered(1));

        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> collection.updateOne(eq(1), List.of(Updates.set("a", 1))))
                .withMessageContaining("update pipelines");
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> collection.createIndex(new Document("text", "text")))
                .withMessageContaining("text indexes");
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> collection.createIndex(
                        Sorts.ascending("a"),
                        new IndexOptions().unique(true).partialFilterExpression(new Document("b", 1))))
                .withMessageContaining("partial");
        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> collection
                        .find()
                        .collation(Collation.builder().locale("zh").build())
                        .first())
                .withMessageContaining("collation");
    }

    @Test
    void readsLongResultsInBatches() {
        insertNumbered(2_500);

        assertThat(collection.find().sort(Sorts.descending("value")).into(new ArrayList<>()))
                .hasSize(2_500);
        assertThat(collection.find().batchSize(100).into(new ArrayList<>())).hasSize(2_500);
        assertThat(collection
                        .aggregate(List.of(Aggregates.match(gte("value", 0))))
                        .into(new ArrayList<>()))
                .hasSize(2_500);
        assertThat(collection
                        .aggregate(List.of(Aggregates.match(gte("value", 0))))
                        .batchSize(7)
                        .into(new ArrayList<>()))
                .hasSize(2_500);
    }

    @Test
    void showsACursorTheDocumentsAsTheyWereFound() {
        insertNumbered(50);

        try (var cursor = collection.find().batchSize(10).iterator()) {
            cursor.next();
            collection.updateMany(new Document(), Updates.set("value", -1));
            collection.deleteMany(gte("_id", 40));

            var values = new ArrayList<Object>();
            cursor.forEachRemaining(document -> values.add(document.get("value")));
            assertThat(values).hasSize(49).doesNotContain(-1);
        }
    }

    @Test
    void findsByEveryKindOfConditionOnIndexedFields() {
        collection.createIndex(Sorts.ascending("area", "born"));
        for (var n = 0; n < 100; n++) {
            collection.insertOne(numbered(n)
                    .append("area", "33041100" + n % 5)
                    .append("born", new Date(n * 1000L))
                    .append("skills", List.of("s" + n % 7, "s" + n % 3)));
        }
        collection.createIndex(Sorts.ascending("skills"));

        assertThat(collection.countDocuments(regex("area", "^33041100"))).isEqualTo(100);
        assertThat(collection.countDocuments(regex("area", "^330411003"))).isEqualTo(20);
        assertThat(collection.countDocuments(
                        and(eq("area", "330411003"), gte("born", new Date(50_000)), lt("born", new Date(60_000)))))
                .isEqualTo(2);
        assertThat(collection.countDocuments(in("area", "330411001", "330411002", "nowhere")))
                .isEqualTo(40);
        assertThat(collection.countDocuments(eq("skills", "s2")))
                .isEqualTo(IntStream.range(0, 100)
                        .filter(n -> n % 7 == 2 || n % 3 == 2)
                        .count());
        assertThat(collection.countDocuments(expr(new Document("$eq", List.of("$area", "330411003")))))
                .isEqualTo(20);
    }

    @Test
    void usesAnIndexWhereThereIsOne() {
        insertNumbered(20);
        assertThat(plan(new Document("group", 1))).isEqualTo("COLLSCAN");

        collection.createIndex(Sorts.ascending("group", "value"));

        assertThat(plan(new Document("group", 1))).isEqualTo("IXSCAN");
        assertThat(plan(new Document("group", 1).append("anything", 5))).isEqualTo("IXSCAN");
        assertThat(plan(new Document("_id", 3).append("version", 5))).isEqualTo("IXSCAN");
        assertThat(plan(new Document("$or", List.of(new Document("_id", 3), new Document("group", 2)))))
                .isEqualTo("IXSCAN");
        assertThat(plan(new Document("value", 1))).isEqualTo("COLLSCAN");
    }

    private Object plan(Document filter) {
        var answer = client.getDatabase("operations")
                .runCommand(new Document(
                        "explain",
                        new Document("find", collection.getNamespace().getCollectionName()).append("filter", filter)));
        return answer.getEmbedded(List.of("queryPlanner", "winningPlan", "stage"), "no plan");
    }

    @Test
    void aggregates() {
        insertNumbered(30);
        collection.createIndex(Sorts.ascending("group"));

        var perGroup = collection
                .aggregate(List.of(
                        Aggregates.match(in("group", 0, 1)),
                        Aggregates.group(
                                "$group",
                                Accumulators.sum("count", 1),
                                Accumulators.sum("total", "$value"),
                                Accumulators.max("highest", "$value"),
                                Accumulators.avg("mean", "$value")),
                        Aggregates.sort(Sorts.ascending("_id"))))
                .into(new ArrayList<>());

        assertThat(perGroup).extracting("_id").containsExactly(0, 1);
        assertThat(perGroup).extracting("count").containsExactly(10, 10);
        assertThat(perGroup).extracting("total").containsExactly(135, 145);
        assertThat(perGroup).extracting("highest").containsExactly(27, 28);
    }

    @Test
    void aggregatesThroughTheRarerStages() {
        collection.insertMany(List.of(
                numbered(1)
                        .append("tags", List.of("a", "b"))
                        .append("points", 5)
                        .append("person", new Document("name", "x")),
                numbered(2)
                        .append("tags", List.of("b"))
                        .append("points", 15)
                        .append("person", new Document("name", "y"))));

        var facets = collection
                .aggregate(List.of(Aggregates.facet(
                        new Facet("tags", Aggregates.unwind("$tags"), Aggregates.sortByCount("$tags")),
                        new Facet("buckets", Aggregates.bucket("$points", List.of(0, 10, 20), new BucketOptions())),
                        new Facet("count", Aggregates.count("n")))))
                .into(new ArrayList<>())
                .getFirst();
        assertThat(facets.getList("tags", Document.class))
                .first()
                .isEqualTo(new Document("_id", "b").append("count", 2));
        assertThat(facets.getList("buckets", Document.class)).hasSize(2);
        assertThat(facets.getList("count", Document.class)).containsExactly(new Document("n", 2));

        var changed = collection
                .aggregate(List.of(
                        Aggregates.addFields(
                                new Field<>("person.seen", true),
                                new Field<>(
                                        "rich",
                                        new Document(
                                                "$cond",
                                                List.of(new Document("$gt", List.of("$points", 10)), "yes", "no"))),
                                new Field<>(
                                        "first",
                                        new Document(
                                                "$filter",
                                                new Document("input", "$tags")
                                                        .append("as", "tag")
                                                        .append("cond", new Document("$eq", List.of("$$tag", "a")))))),
                        Aggregates.unset("points"),
                        Aggregates.sort(Sorts.descending("_id")),
                        Aggregates.limit(1)))
                .first();
        assertThat(changed)
                .isEqualTo(numbered(2)
                        .append("tags", List.of("b"))
                        .append("person", new Document("name", "y").append("seen", true))
                        .append("rich", "yes")
                        .append("first", List.of()));
        assertThat(collection.find(eq(2)).first())
                .doesNotContainKey("rich")
                .containsEntry("person", new Document("name", "y"));
    }

    @Test
    void joinsAndWritesResultsAway() {
        var database = client.getDatabase("operations");
        var areas = database.getCollection("areasToJoin");
        areas.insertMany(List.of(new Document("_id", "330411"), new Document("_id", "330402")));
        collection.insertMany(
                List.of(numbered(1).append("area", "330411"), numbered(2).append("area", "330411")));
        collection.createIndex(Sorts.ascending("area"));

        var joined = areas.aggregate(List.of(
                        Aggregates.lookup(collection.getNamespace().getCollectionName(), "_id", "area", "people"),
                        Aggregates.sort(Sorts.ascending("_id"))))
                .into(new ArrayList<>());
        assertThat(joined.getLast().getList("people", Document.class)).hasSize(2);

        collection
                .aggregate(List.of(Aggregates.group("$area", Accumulators.sum("n", 1)), Aggregates.out("joinedOut")))
                .toCollection();
        collection
                .aggregate(List.of(Aggregates.group("$area", Accumulators.sum("n", 10)), Aggregates.merge("joinedOut")))
                .toCollection();
        assertThat(database.getCollection("joinedOut").find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "330411").append("n", 20));
    }

    @Test
    void listsDatabasesAndCollectionsThatExist() {
        collection.insertOne(numbered(1));
        client.getDatabase("empty").getCollection("nothing").countDocuments();

        assertThat(client.listDatabaseNames()).contains("operations").doesNotContain("empty");
        assertThat(client.getDatabase("operations").listCollectionNames())
                .contains(collection.getNamespace().getCollectionName());
        assertThat(client.getDatabase("operations")
                        .listCollections()
                        .filter(eq("name", collection.getNamespace().getCollectionName())))
                .hasSize(1);

        collection.drop();
        assertThat(client.getDatabase("operations").listCollectionNames())
                .doesNotContain(collection.getNamespace().getCollectionName());
        collection.insertOne(numbered(1));
        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        var large = "x".repeat(15 * 1024 * 1024);
        collection.createIndex(Sorts.ascending("mark"));
        collection.insertOne(numbered(1).append("text", large).append("mark", 1));

        assertThatExceptionOfType(MongoException.class)
                .isThrownBy(() -> collection.updateOne(
                        eq(1),
                        Updates.combine(Updates.set("more", "y".repeat(2 * 1024 * 1024)), Updates.set("mark", 2))))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(10334));
        assertThat(collection.countDocuments(eq("mark", 1))).isEqualTo(1);
        assertThat(collection.countDocuments(eq("mark", 2))).isZero();
    }

    @Test
    void countsDistinctValuesForManyClientsAtOnce() throws Exception {
        collection.insertOne(numbered(1).append("n", 0));
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        Callable<List<Integer>> client200 = () -> IntStream.range(0, 200)
                .mapToObj(_ -> requireNonNull(collection.findOneAndUpdate(eq(1), Updates.inc("n", 1), options))
                        .getInteger("n"))
                .toList();

        var seen = new HashSet<Integer>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(Collections.nCopies(8, client200))) {
                seen.addAll(future.get());
            }
        }

        assertThat(seen).hasSize(1_600);
    }

    @Test
    void letsOneOfManyUpsertsInsert() throws Exception {
        collection.createIndex(Sorts.ascending("key"), new IndexOptions().unique(true));
        Callable<Boolean> upsert = () -> {
            var inserted = 0;
            for (var n = 0; n < 50; n++) {
                var result =
                        collection.updateOne(eq("key", "k" + n), Updates.inc("n", 1), new UpdateOptions().upsert(true));
                inserted += result.getUpsertedId() == null ? 0 : 1;
            }
            return inserted >= 0;
        };

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(Collections.nCopies(8, upsert))) {
                assertThat(future.get()).isTrue();
            }
        }

        assertThat(collection.countDocuments()).isEqualTo(50);
        assertThat(collection.countDocuments(eq("n", 8))).isEqualTo(50);
    }

    @Test
    void replacesWithUpsert() {
        var upsert = new ReplaceOptions().upsert(true);

        assertThat(collection
                        .replaceOne(eq(1), numbered(1).append("a", 1), upsert)
                        .getUpsertedId())
                .isNotNull();
        assertThat(collection
                        .replaceOne(eq(1), numbered(1).append("b", 1), upsert)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(all()).containsExactly(numbered(1).append("b", 1));
    }

    @Test
    void acceptsAFieldThatIsNamedQuery() {
        collection.insertOne(numbered(1).append("query", "text"));

        assertThat(collection.find(eq("query", "text")).first()).isNotNull();
        assertThat(collection.deleteOne(eq("query", "text")).getDeletedCount()).isEqualTo(1);
    }
}
