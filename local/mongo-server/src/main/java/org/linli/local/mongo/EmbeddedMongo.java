package org.linli.local.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import org.linli.local.mongo.journal.Journal;
import org.linli.local.mongo.journal.JournalOptions;
import org.linli.local.mongo.store.IndexedBackend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A MongoDB protocol server inside the running JVM, for tests; it listens on a free port of the loopback address. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String LOOPBACK = "127.0.0.1";

    private final ProtocolServer server;

    private EmbeddedMongo(IndexedBackend backend) {
        try {
            server = ProtocolServer.start(
                    backend,
                    new InetSocketAddress(LOOPBACK, 0),
                    failure -> log.error("a write could not be kept; its connection was closed", failure));
        } catch (IOException e) {
            backend.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server whose data is gone when it is closed. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(IndexedBackend.inMemory(Clock.systemUTC()));
    }

    /** Starts a server that holds what the directory holds, and keeps every acknowledged write in it. */
    public static EmbeddedMongo durable(Path directory) {
        return durable(directory, JournalOptions.of(false, false));
    }

    static EmbeddedMongo durable(Path directory, JournalOptions options) {
        var journal = Journal.open(directory, options);
        try {
            return new EmbeddedMongo(IndexedBackend.durable(Clock.systemUTC(), journal));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    public String connectionString() {
        return "mongodb://" + LOOPBACK + ":" + port() + "/?retryWrites=false";
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
