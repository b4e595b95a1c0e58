package org.linli.local.mongo.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.linli.local.mongo.journal.ChangeLog;
import org.linli.local.mongo.journal.CollectionImage;
import org.linli.local.mongo.journal.Journal;

/** All databases of a server; a command's changes are in the journal before its reply is given out. */
public final class IndexedBackend extends AbstractMongoBackend {

    private final ChangeLog changes;
    private final QueryWatch watch = new QueryWatch();
    private final OpenCursors open = new OpenCursors(getCursorRegistry());
    private final Map<String, IndexedDatabase> databases = new TreeMap<>();
    private final Map<String, Map<String, CollectionImage>> recovered = new HashMap<>();

    private IndexedBackend(Clock clock, ChangeLog changes) {
        super(clock);
        this.changes = changes;
    }

    /** A backend whose data is gone when it is closed. */
    public static IndexedBackend inMemory(Clock clock) {
        return new IndexedBackend(clock, ChangeLog.none());
    }

    /** A backend that holds what the journal holds, and records every change in it. */
    public static IndexedBackend durable(Clock clock, Journal journal) {
        var backend = new IndexedBackend(clock, journal);
        for (var image : journal.takeRecovered()) {
            backend.recovered
                    .computeIfAbsent(image.database(), name -> new HashMap<>())
                    .put(image.name(), image);
        }
        List.copyOf(backend.recovered.keySet()).forEach(backend::resolveDatabase);
        journal.compactFrom(backend::images);
        return backend;
    }

    private Collection<CollectionImage> images() {
        var images = new ArrayList<CollectionImage>();
        databases.values().forEach(database -> images.addAll(database.images()));
        return images;
    }

    /** How many documents the databases hold. */
    public long documents() {
        return databases.values().stream()
                .mapToLong(database -> database.names().stream()
                        .mapToLong(
                                name -> database.resolveCollection(name, true).count())
                        .sum())
                .sum();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        var known = databases.get(name);
        if (known != null) {
            return known;
        }
        var images = recovered.remove(name);
        var opened = new IndexedDatabase(
                name, getCursorRegistry(), open, changes, watch, images == null ? new HashMap<>() : images);
        databases.put(name, opened);
        return opened;
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        databases.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        try {
            return switch (command.toLowerCase(Locale.ROOT)) {
                case "hello", "ismaster" ->
                    super.handleCommand(channel, database, "ismaster", query)
                            .append("isWritablePrimary", true)
                            .append("helloOk", true)
                            .append("readOnly", false);
                case "listdatabases" -> listDatabases();
                default -> super.handleCommand(channel, database, command, query);
            };
        } finally {
            changes.commit();
        }
    }

    private Document listDatabases() {
        var listed = databases.values().stream()
                .filter(database -> !database.isEmpty())
                .map(database -> new Document("name", database.getDatabaseName())
                        .append("sizeOnDisk", 0L)
                        .append("empty", false))
                .toList();
        return new Document("databases", listed).append("totalSize", 0L).append("ok", 1.0);
    }

    /** Without a batch size a client takes as much as a reply may carry. */
    @Override
    protected Document handleGetMore(String database, String command, Document query) {
        var id = query.get(command) instanceof Number number ? number.longValue() : 0;
        var most = query.get("batchSize") instanceof Number batch ? batch.intValue() : 0;
        var cursor = getCursorRegistry().getCursor(id);
        var documents = cursor.takeDocuments(most);
        if (cursor.isEmpty()) {
            open.remove(id);
        }
        return new Document(
                        "cursor",
                        new Document("id", cursor.isEmpty() ? 0L : id)
                                .append("ns", database + "." + query.get("collection"))
                                .append("nextBatch", documents))
                .append("ok", 1.0);
    }

    @Override
    protected Document handleKillCursors(Document query) {
        if (query.get("cursors") instanceof Collection<?> cursors) {
            cursors.forEach(id -> open.forget(((Number) id).longValue()));
        }
        return super.handleKillCursors(query);
    }

    @Override
    public void close() {
        super.close();
        changes.close();
    }
}
