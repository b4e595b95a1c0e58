package org.linli.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The same broker inside a test's JVM: random port, temporary data directory, deleted on {@link #close()}. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int ATTEMPTS = 3;

    private final Broker broker;
    private final Path temporary;

    private EmbeddedKafka(Broker broker, Path temporary) {
        this.broker = broker;
        this.temporary = temporary;
    }

    /** Returns when the broker serves clients. */
    public static EmbeddedKafka start() {
        try {
            var data = Files.createTempDirectory("linli-kafka-");
            return new EmbeddedKafka(startOnFreePort(data), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code host:port}, as {@code bootstrap.servers} wants it. */
    public String bootstrapServers() {
        return broker.address();
    }

    Path data() {
        return temporary;
    }

    @Override
    public void close() {
        broker.close();
        deleteRecursively(temporary);
    }

    /** Another process may take a port between the look and the bind; then the next one is tried. */
    private static Broker startOnFreePort(Path data) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Broker.start(new BrokerOptions("127.0.0.1", Broker.freePort("127.0.0.1"), data));
            } catch (CannotStart e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void deleteRecursively(Path root) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
