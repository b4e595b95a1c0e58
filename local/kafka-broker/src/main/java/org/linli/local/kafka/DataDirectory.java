package org.linli.local.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Decides whether a directory is formatted, opened as it is, or refused because something else lives in it.
 * A format that was killed half-way is finished at the next start; nothing else is ever deleted.
 */
final class DataDirectory {

    static final int NODE_ID = 1;
    static final long NEEDED_BYTES = 128L * 1024 * 1024;
    private static final String META = "meta.properties";

    /** What Kafka writes before {@code meta.properties} while it formats; no data can be in these yet. */
    private static final Set<String> WRITTEN_BY_FORMAT = Set.of("bootstrap.checkpoint", "meta.properties.tmp", ".lock");

    private final Path path;

    DataDirectory(Path path) {
        this.path = path;
    }

    /** Returns true when the directory was formatted just now. */
    boolean prepare() {
        try {
            Files.createDirectories(path);
            refuseWhenDiskIsFull();
            refuseWhenInUse();
            if (Files.exists(path.resolve(META))) {
                refuseOtherNode();
                return false;
            }
            refuseForeignFiles();
            format();
            return true;
        } catch (IOException e) {
            throw new CannotStart(
                    CannotStart.Reason.DATA_DIRECTORY,
                    "The data directory " + path + " cannot be used: " + e + ". Check its owner and permissions.",
                    e);
        }
    }

    long usableBytes() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseWhenDiskIsFull() {
        var usable = usableBytes();
        if (usable < NEEDED_BYTES) {
            throw new CannotStart(CannotStart.Reason.DISK_FULL, diskFull(path, usable));
        }
    }

    static String diskFull(Path path, long usableBytes) {
        return "The disk is full: " + usableBytes / (1024 * 1024) + " MB are free at " + path
                + ", the broker needs at least " + NEEDED_BYTES / (1024 * 1024)
                + " MB. Free some space and start again.";
    }

    private void refuseWhenInUse() throws IOException {
        var lock = path.resolve(".lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var taken = channel.tryLock()) {
            if (taken == null) {
                throw inUse();
            }
        } catch (OverlappingFileLockException e) {
            throw inUse();
        }
    }

    private CannotStart inUse() {
        return new CannotStart(
                CannotStart.Reason.DATA_DIRECTORY,
                "Another Kafka broker already uses the data directory " + path
                        + ". Stop it, or choose another --data.");
    }

    private void refuseOtherNode() throws IOException {
        var meta = new Properties();
        try (var reader = Files.newBufferedReader(path.resolve(META), StandardCharsets.UTF_8)) {
            meta.load(reader);
        } catch (IllegalArgumentException e) {
            throw new CannotStart(CannotStart.Reason.DATA_DIRECTORY, unreadableMeta(), e);
        }
        if (!"1".equals(meta.getProperty("version")) || meta.getProperty("cluster.id") == null) {
            throw new CannotStart(CannotStart.Reason.DATA_DIRECTORY, unreadableMeta());
        }
        if (!Integer.toString(NODE_ID).equals(meta.getProperty("node.id"))) {
            throw new CannotStart(
                    CannotStart.Reason.DATA_DIRECTORY,
                    "The data directory " + path + " belongs to Kafka node " + meta.getProperty("node.id")
                            + " of another cluster; this broker is node " + NODE_ID + ". Choose another --data.");
        }
    }

    private String unreadableMeta() {
        return "The data directory " + path + " was not written by this broker: its " + META
                + " is not that of a KRaft node. Choose another --data.";
    }

    private void refuseForeignFiles() throws IOException {
        try (var files = Files.list(path)) {
            var foreign = files.map(file -> file.getFileName().toString())
                    .filter(name -> !WRITTEN_BY_FORMAT.contains(name))
                    .sorted()
                    .limit(3)
                    .collect(Collectors.joining(", "));
            if (!foreign.isEmpty()) {
                throw new CannotStart(
                        CannotStart.Reason.DATA_DIRECTORY,
                        "The data directory " + path + " is not empty and is not a Kafka store (found " + foreign
                                + "). Choose an empty directory.");
            }
        }
        for (var leftover : WRITTEN_BY_FORMAT) {
            Files.deleteIfExists(path.resolve(leftover));
        }
    }

    private void format() throws IOException {
        try {
            new Formatter()
                    .setNodeId(NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(path.toString())
                    .setMetadataLogDirectory(path.toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setHasDynamicQuorum(false)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) { // Formatter.run declares Exception
            throw new IOException(e);
        }
    }
}
