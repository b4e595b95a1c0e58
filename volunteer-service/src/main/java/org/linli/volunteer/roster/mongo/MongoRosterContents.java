package org.linli.volunteer.roster.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.NoSuchElementException;
import java.util.Set;
import org.bson.Document;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.volunteer.roster.RosterContents;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Uploads in MongoDB, in encrypted pieces that can be read one after the other. */
@Repository
class MongoRosterContents implements RosterContents {

    private static final int PIECE = 256 * 1024;
    /** A younger upload may be one whose job is just being written. */
    private static final Duration BEING_WRITTEN = Duration.ofHours(1);

    private final MongoCollection<Document> pieces;
    private final CryptoProvider crypto;
    private final Clock clock;

    MongoRosterContents(MongoTemplate mongo, CryptoProvider crypto, Clock clock) {
        this.pieces = mongo.getCollection("rosterUploads");
        this.crypto = crypto;
        this.clock = clock;
        pieces.createIndex(new Document("rosterId", 1).append("piece", 1));
    }

    @Override
    public String digest(Path file) {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        readPieces(file, (number, bytes) -> digests.writeBytes(crypto.digest(bytes)));
        return HexFormat.of().formatHex(crypto.digest(digests.toByteArray()));
    }

    @Override
    public void keep(String rosterId, Path file) {
        Date now = Date.from(clock.instant());
        readPieces(file, (number, bytes) -> {
            String id = rosterId + "." + number;
            pieces.replaceOne(
                    Filters.eq("_id", id),
                    new Document("_id", id)
                            .append("rosterId", rosterId)
                            .append("piece", number)
                            .append("at", now)
                            .append(
                                    "sealed",
                                    crypto.encrypt(
                                            Base64.getEncoder().encodeToString(bytes), context(rosterId, number))),
                    new ReplaceOptions().upsert(true));
        });
    }

    @Override
    public InputStream open(String rosterId) {
        MongoCursor<Document> cursor = pieces.find(Filters.eq("rosterId", rosterId))
                .sort(Sorts.ascending("piece"))
                .batchSize(2)
                .iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return cursor.hasNext();
            }

            @Override
            public InputStream nextElement() {
                if (!cursor.hasNext()) {
                    throw new NoSuchElementException();
                }
                Document piece = cursor.next();
                String plain = crypto.decrypt(piece.getString("sealed"), context(rosterId, piece.getInteger("piece")));
                return new ByteArrayInputStream(Base64.getDecoder().decode(plain));
            }
        });
    }

    @Override
    public void forget(String rosterId) {
        pieces.deleteMany(Filters.eq("rosterId", rosterId));
    }

    @Override
    public void forgetAllBut(Set<String> runningRosters) {
        pieces.deleteMany(Filters.and(
                Filters.nin("rosterId", runningRosters),
                Filters.lt("at", Date.from(clock.instant().minus(BEING_WRITTEN)))));
    }

    private static String context(String rosterId, int piece) {
        return "roster/" + rosterId + "/" + piece;
    }

    private static void readPieces(Path file, PieceConsumer consumer) {
        try (InputStream in = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                consumer.accept(number++, piece);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface PieceConsumer {
        void accept(int number, byte[] bytes);
    }
}
