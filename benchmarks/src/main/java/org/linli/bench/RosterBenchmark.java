package org.linli.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.linli.testkit.Http;
import tools.jackson.databind.JsonNode;

/**
 * A whole district's roster over HTTP, from the first byte of the upload to the finished job. The reference in the same run is what cannot be
 * spared: reading the same workbook with the same library and nothing else, and inserting the same documents in bulk into a collection with the
 * same indexes, without encryption, rules or events.
 */
final class RosterBenchmark {

    private static final String MONGODB = "mongodb://127.0.0.1:" + LocalSuite.port(27017) + "/?retryWrites=false";
    private static final int ROWS = 130_000;
    private static final int BATCH = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private RosterBenchmark() {}

    static Map<String, Object> run(List<String> options, PrintStream out) throws Exception {
        int rows = Machine.option(options, "rows", ROWS);
        Path workbook = Files.createTempFile("linli-bench-roster", ".xlsx");
        try (LocalSuite suite = new LocalSuite()) {
            suite.up();
            GeneratedWorkbook.write(workbook, rows);
            out.printf("%,d rows, %,d KB%n", rows, Files.size(workbook) / 1024);
            warmUp(suite);
            long before = suite.residentMb("volunteer");
            AtomicLong most = new AtomicLong();
            long started = System.nanoTime();
            JsonNode job = imported(suite, workbook, "roster.xlsx", out, most);
            double importSeconds = seconds(System.nanoTime() - started);
            if (job.path("accepted").asInt() != rows) {
                throw new IllegalStateException("not all rows were accepted: " + job);
            }
            double readSeconds = readAlone(workbook, rows);
            Path documents = exported(job.path("id").asString(), rows);
            suite.down();
            suite.forgetData();
            suite.up("mongo");
            double insertSeconds = insertAlone(documents);
            double ratio = importSeconds / (readSeconds + insertSeconds);
            out.printf(
                    "import %.1f s (%,.0f rows/s); reading alone %.1f s, inserting alone %.1f s%n",
                    importSeconds, rows / importSeconds, readSeconds, insertSeconds);
            out.printf("volunteer-service's memory: %d MB before, %d MB at most%n", before, most.get());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("rows", rows);
            result.put("fileBytes", Files.size(workbook));
            result.put("importSeconds", round(importSeconds));
            result.put("rowsPerSecond", Math.round(rows / importSeconds));
            result.put("readAloneSeconds", round(readSeconds));
            result.put("insertAloneSeconds", round(insertSeconds));
            result.put("ratio", round(ratio));
            result.put("residentMbBefore", before);
            result.put("residentMbAtMost", most.get());
            return result;
        } finally {
            Files.deleteIfExists(workbook);
        }
    }

    /** So that both sides are measured with compiled code. */
    private static void warmUp(LocalSuite suite) throws Exception {
        Path small = Files.createTempFile("linli-bench-roster", ".xlsx");
        try {
            GeneratedWorkbook.write(small, 3_000, GeneratedWorkbook.SEED + 1, "330402");
            imported(suite, small, "warm-up.xlsx", null, new AtomicLong());
            readAlone(small, 3_000);
        } finally {
            Files.deleteIfExists(small);
        }
    }

    static JsonNode imported(LocalSuite suite, Path workbook, String name, @Nullable PrintStream out, AtomicLong mostMb)
            throws Exception {
        Http officer = Http.at("http://127.0.0.1:" + LocalSuite.port(8081)).withToken(suite.token("xiuzhou-district"));
        Http.Reply accepted = officer.keyed().upload("/api/v1/rosters", name, Files.readAllBytes(workbook), Map.of());
        if (accepted.status() != 202) {
            throw new IllegalStateException("the roster was not taken on: " + accepted);
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        int shown = 0;
        while (System.nanoTime() < end) {
            JsonNode job = officer.get(accepted.header("Location")).json();
            mostMb.accumulateAndGet(suite.residentMb("volunteer"), Math::max);
            int percent = job.path("percent").asInt();
            if (out != null && percent >= shown + 10) {
                out.printf(
                        "%d %%, %d rows/s, %d s left%n",
                        percent,
                        job.path("rowsPerSecond").asLong(),
                        job.path("remainingSeconds").asLong(0));
                shown = percent;
            }
            switch (job.path("state").asString()) {
                case "FINISHED" -> {
                    return job;
                }
                case "FAILED" -> throw new IllegalStateException("the import failed: " + job);
                default -> new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS);
            }
        }
        throw new IllegalStateException("the import did not end");
    }

    private static double readAlone(Path workbook, int rows) throws IOException {
        long started = System.nanoTime();
        long cells = 0;
        long read = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(new File(workbook.toString()));
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                read++;
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells += row.getCellText(i).length();
                }
            }
        }
        if (read != rows + 1 || cells == 0) {
            throw new IllegalStateException(read + " rows were read");
        }
        return seconds(System.nanoTime() - started);
    }

    /** The documents as they were stored, one after the other in a file, and their indexes: the server holds them only once. */
    private static Path exported(String roster, int rows) throws IOException {
        Path file = Files.createTempFile("linli-bench-roster", ".bson");
        file.toFile().deleteOnExit();
        try (MongoClient client = MongoClients.create(MONGODB);
                DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            MongoDatabase database = client.getDatabase("linli_volunteer");
            List<Document> indexes =
                    database.getCollection("volunteers").listIndexes().into(new ArrayList<>());
            to.writeInt(indexes.size());
            for (Document index : indexes) {
                to.writeUTF(index.toJson());
            }
            int written = 0;
            to.writeInt(rows);
            for (RawBsonDocument document : database.getCollection("volunteers", RawBsonDocument.class)
                    .find(new Document("rosterId", roster))
                    .batchSize(BATCH)) {
                ByteBuffer bytes = document.getByteBuffer().asNIO();
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                to.writeInt(copy.length);
                to.write(copy);
                written++;
            }
            if (written != rows) {
                throw new IllegalStateException(written + " documents were there");
            }
        }
        return file;
    }

    private static double insertAlone(Path documents) throws IOException {
        try (MongoClient client = MongoClients.create(MONGODB);
                DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(documents)))) {
            MongoCollection<RawBsonDocument> target =
                    client.getDatabase("linli_bench").getCollection("volunteers", RawBsonDocument.class);
            for (int left = from.readInt(); left > 0; left--) {
                Document index = Document.parse(from.readUTF());
                IndexOptions same = new IndexOptions()
                        .unique(index.getBoolean("unique", false))
                        .sparse(index.getBoolean("sparse", false));
                target.createIndex(index.get("key", Document.class), same);
            }
            long inserting = 0;
            List<RawBsonDocument> batch = new ArrayList<>(BATCH);
            for (int left = from.readInt(); left > 0; left--) {
                batch.add(new RawBsonDocument(from.readNBytes(from.readInt())));
                if (batch.size() == BATCH || left == 1) {
                    inserting += insert(target, batch);
                    batch.clear();
                }
            }
            return seconds(inserting);
        }
    }

    private static long insert(MongoCollection<RawBsonDocument> target, List<RawBsonDocument> batch) {
        long started = System.nanoTime();
        target.insertMany(batch, new InsertManyOptions().ordered(false));
        return System.nanoTime() - started;
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
