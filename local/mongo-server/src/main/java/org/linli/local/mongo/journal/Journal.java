package org.linli.local.mongo.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.journal.JournalException.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory with at most one complete snapshot and the logs since. {@code log-N} continues where {@code snapshot-N}
 * stands; when the logs outgrow the data, a new log begins at once and the snapshot before it is written in the background,
 * after which everything older is deleted.
 */
public final class Journal implements ChangeLog {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private static final Pattern FILE = Pattern.compile("(log|snapshot)-(\\d{10})");
    private static final String UNFINISHED = ".tmp";
    private static final int LARGEST_OPEN_FRAME = 4 * 1024 * 1024;
    private static final int SNAPSHOT_FRAME = 256 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final Path directory;
    private final FileChannel lock;
    private final JournalOptions options;
    private final ExecutorService background;
    private final AtomicBoolean compacting = new AtomicBoolean();
    private final Frames.Writer frame = new Frames.Writer();

    private @Nullable Recovery recovered;
    private Supplier<Collection<CollectionImage>> images = List::of;
    private FileChannel channel;
    private long generation;
    private long collections;
    private long logged;
    private volatile long compactAt;
    private @Nullable JournalException failure;

    private Journal(Path directory, FileChannel lock, JournalOptions options) throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.options = options;
        this.background = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("mongo-compaction").factory());
        var recovery = recover();
        this.recovered = recovery;
        this.collections = recovery.highestNumber();
        this.channel = openLog(generation);
        var snapshot = snapshot(recovery.snapshot(), "");
        this.compactAt = Math.max(options.compactAfter(), Files.exists(snapshot) ? Files.size(snapshot) : 0);
    }

    /** Opens a directory, which is made if it does not exist, and reads what it holds. */
    public static Journal open(Path directory, JournalOptions options) {
        try {
            Files.createDirectories(directory);
            var lock = lock(directory);
            try {
                return new Journal(directory, lock, options);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new JournalException(Fault.UNUSABLE, "cannot use the data directory " + directory + ": " + e, e);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            log.debug("locked in this process", e);
        }
        channel.close();
        throw new JournalException(Fault.IN_USE, "the data directory " + directory + " is in use by another server");
    }

    /** The collections as they were when the journal was closed or its process died; they can be taken once. */
    public Collection<CollectionImage> takeRecovered() {
        var taken = recovered;
        recovered = null;
        return taken == null ? List.of() : taken.collections();
    }

    /** Tells where to read the live collections from when a snapshot is due, and starts one if the log is long. */
    public void compactFrom(Supplier<Collection<CollectionImage>> source) {
        images = source;
        compactIfGrown();
    }

    @Override
    public long created(String database, String collection) {
        var number = ++collections;
        frame.op(Frames.CREATED).number(number).text(database).text(collection);
        return number;
    }

    @Override
    public void renamed(long collection, String database, String name) {
        frame.op(Frames.RENAMED).number(collection).text(database).text(name);
    }

    @Override
    public void dropped(long collection) {
        frame.op(Frames.DROPPED).number(collection);
    }

    @Override
    public void put(long collection, long document, byte[] bson) {
        frame.op(Frames.PUT).number(collection).number(document).bytes(bson);
        writeLargeFrame();
    }

    @Override
    public void removed(long collection, long document) {
        frame.op(Frames.REMOVED).number(collection).number(document);
        writeLargeFrame();
    }

    @Override
    public void commit() {
        if (frame.isEmpty()) {
            return;
        }
        write(options.fsync());
        compactIfGrown();
    }

    /** A command that changes very many documents is no single change; it must not need as much memory again. */
    private void writeLargeFrame() {
        if (frame.size() > LARGEST_OPEN_FRAME) {
            write(false);
        }
    }

    private void write(boolean force) {
        if (failure != null) {
            throw failure;
        }
        try {
            logged += frame.size();
            frame.writeTo(channel);
            if (force) {
                channel.force(false);
            }
        } catch (IOException e) {
            failure = new JournalException(
                    Fault.WRITE_FAILED, "cannot write the journal in " + directory + " (disk full?): " + e, e);
            throw failure;
        }
    }

    private void compactIfGrown() {
        if (logged > compactAt && compacting.compareAndSet(false, true)) {
            try {
                channel.force(false);
                var next = openLog(generation + 1);
                channel.close();
                channel = next;
                generation++;
                logged = 0;
                var number = generation;
                var image = images.get();
                background.execute(() -> compact(number, image));
            } catch (IOException e) {
                compacting.set(false);
                compactAt = 2 * compactAt;
                log.error("cannot start a new log in {}; the old one grows on", directory, e);
            }
        }
    }

    private void compact(long number, Collection<CollectionImage> image) {
        try {
            var size = writeSnapshot(number, image);
            deleteBefore(number);
            compactAt = Math.max(options.compactAfter(), size);
        } catch (IOException | UncheckedIOException e) {
            compactAt = 2 * compactAt;
            log.error("cannot write a snapshot in {}; the logs are kept", directory, e);
        } finally {
            compacting.set(false);
        }
    }

    private long writeSnapshot(long number, Collection<CollectionImage> image) throws IOException {
        var unfinished = snapshot(number, UNFINISHED);
        try (var file = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            writeMagic(file);
            var writer = new Frames.Writer();
            for (var collection : image) {
                writer.op(Frames.CREATED)
                        .number(collection.number())
                        .text(collection.database())
                        .text(collection.name());
                for (var entry : collection.documents().entrySet()) {
                    writer.op(Frames.PUT)
                            .number(collection.number())
                            .number(entry.getKey())
                            .bytes(entry.getValue());
                    if (writer.size() > SNAPSHOT_FRAME) {
                        writer.writeTo(file);
                    }
                }
            }
            writer.op(Frames.END_OF_SNAPSHOT);
            writer.writeTo(file);
            file.force(true);
        }
        Files.move(unfinished, snapshot(number, ""), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
        return Files.size(snapshot(number, ""));
    }

    private void forceDirectory() {
        try (var entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            log.debug("this file system does not sync directories", e);
        }
    }

    private void deleteBefore(long number) throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var matcher = FILE.matcher(file.getFileName().toString());
                if (matcher.matches() && Long.parseLong(matcher.group(2)) < number) {
                    Files.delete(file);
                }
            }
        }
    }

    private Recovery recover() throws IOException {
        var logs = new TreeMap<Long, Path>();
        var snapshots = new TreeMap<Long, Path>();
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var matcher = FILE.matcher(name);
                if (matcher.matches()) {
                    (matcher.group(1).equals("log") ? logs : snapshots).put(Long.parseLong(matcher.group(2)), file);
                } else if (name.endsWith(UNFINISHED)) {
                    Files.delete(file);
                }
            }
        }
        var recovery = new Recovery();
        if (snapshots.isEmpty()) {
            if (!logs.isEmpty() && logs.firstKey() != 0) {
                throw new JournalException(
                        Fault.DAMAGED, "the snapshot before " + logs.get(logs.firstKey()) + " is missing");
            }
            generation = 0;
        } else {
            generation = snapshots.lastKey();
            recovery.readSnapshot(generation, snapshots.lastEntry().getValue());
        }
        var expected = generation;
        for (var entry : logs.tailMap(generation).entrySet()) {
            if (entry.getKey() != expected) {
                throw new JournalException(Fault.DAMAGED, "the log before " + entry.getValue() + " is missing");
            }
            recovery.readLog(entry.getValue(), entry.getKey().equals(logs.lastKey()), options.repair());
            logged += Files.size(entry.getValue());
            generation = entry.getKey();
            expected++;
        }
        return recovery;
    }

    private FileChannel openLog(long number) throws IOException {
        var file = FileChannel.open(
                directory.resolve("log-%010d".formatted(number)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.position(file.size());
        if (file.size() == 0) {
            writeMagic(file);
        }
        return file;
    }

    private static void writeMagic(FileChannel file) throws IOException {
        var magic = ByteBuffer.wrap(Frames.MAGIC);
        while (magic.hasRemaining()) {
            file.write(magic);
        }
    }

    private Path snapshot(long number, String suffix) {
        return directory.resolve("snapshot-%010d%s".formatted(number, suffix));
    }

    @Override
    public void close() {
        background.shutdown();
        try {
            if (!background.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("a snapshot is still being written; it will be made again");
            }
            if (failure == null) {
                channel.force(true);
            }
            channel.close();
            lock.close();
        } catch (IOException e) {
            throw new JournalException(Fault.WRITE_FAILED, "cannot close the journal in " + directory + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
