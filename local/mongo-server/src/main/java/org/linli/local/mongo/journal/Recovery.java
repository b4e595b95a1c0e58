package org.linli.local.mongo.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.local.mongo.journal.JournalException.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rebuilds the collections from a snapshot and the logs after it, and decides what damage a crash explains. */
final class Recovery {

    private static final Logger log = LoggerFactory.getLogger(Recovery.class);
    private static final int BUFFER = 1024 * 1024;

    /** Well above what a frame can hold: four mebibytes and one more document. */
    private static final int LARGEST_FRAME = 64 * 1024 * 1024;

    private static final long LARGEST_SEARCH = 1024L * 1024 * 1024;

    private final Map<Long, CollectionImage> collections = new HashMap<>();
    private long highestNumber;
    private long snapshot;
    private boolean endOfSnapshot;

    Collection<CollectionImage> collections() {
        return collections.values();
    }

    long snapshot() {
        return snapshot;
    }

    long highestNumber() {
        return highestNumber;
    }

    /** A snapshot is complete before it gets its name, so nothing may be missing from it. */
    void readSnapshot(long number, Path file) throws IOException {
        snapshot = number;
        var valid = read(file);
        if (!endOfSnapshot || valid < Files.size(file)) {
            throw new JournalException(Fault.DAMAGED, "snapshot " + file + " is damaged at byte " + valid);
        }
    }

    /** Only the last frame of the last log may be torn; {@code repair} also gives up what follows other damage in it. */
    void readLog(Path file, boolean last, boolean repair) throws IOException {
        var valid = read(file);
        var size = Files.size(file);
        if (valid == size) {
            return;
        }
        var damage = "journal " + file + " is damaged at byte " + valid + " of " + size;
        if (!last) {
            throw new JournalException(Fault.DAMAGED, damage + ", and later journals build on it");
        }
        if (!repair && hasFrameAfter(file, valid)) {
            throw new JournalException(Fault.DAMAGED, damage + "; start with --repair to keep only what stands before");
        }
        log.warn("cut {} from {} to {} bytes: the last write before the crash was not finished", file, size, valid);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(valid);
            channel.force(true);
        }
    }

    /** Applies all whole frames and returns where they end. */
    private long read(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            var size = Files.size(file);
            var magic = in.readNBytes(Frames.MAGIC.length);
            if (!Arrays.equals(magic, Frames.MAGIC)) {
                if (magic.length < Frames.MAGIC.length) {
                    return 0;
                }
                throw new JournalException(Fault.DAMAGED, file + " is not a journal of this server");
            }
            var position = (long) Frames.MAGIC.length;
            while (true) {
                var payload = readFrame(in, size - position);
                if (payload.length == 0) {
                    return position;
                }
                apply(new Frames.Reader(payload));
                position += Frames.FRAME_HEADER + payload.length;
            }
        }
    }

    private static byte[] readFrame(DataInputStream in, long remaining) throws IOException {
        var nothing = new byte[0];
        if (remaining <= Frames.FRAME_HEADER) {
            return nothing;
        }
        try {
            var length = in.readInt();
            var checksum = in.readInt();
            if (length <= 0 || length > Math.min(LARGEST_FRAME, remaining - Frames.FRAME_HEADER)) {
                return nothing;
            }
            var payload = in.readNBytes(length);
            return Frames.checksum(ByteBuffer.wrap(payload)) == checksum ? payload : nothing;
        } catch (EOFException e) {
            log.debug("end of file inside a frame", e);
            return nothing;
        }
    }

    private void apply(Frames.Reader changes) {
        while (changes.hasMore()) {
            var operation = changes.op();
            switch (operation) {
                case Frames.CREATED -> {
                    var number = changes.number();
                    highestNumber = Math.max(highestNumber, number);
                    collections.put(
                            number, new CollectionImage(number, changes.text(), changes.text(), new TreeMap<>()));
                }
                case Frames.RENAMED -> {
                    var image = image(changes.number());
                    collections.put(
                            image.number(),
                            new CollectionImage(image.number(), changes.text(), changes.text(), image.documents()));
                }
                case Frames.DROPPED -> collections.remove(changes.number());
                case Frames.PUT -> image(changes.number()).documents().put(changes.number(), changes.bytes());
                case Frames.REMOVED -> image(changes.number()).documents().remove(changes.number());
                case Frames.END_OF_SNAPSHOT -> endOfSnapshot = true;
                default -> throw new JournalException(Fault.DAMAGED, "journal holds an unknown change " + operation);
            }
        }
    }

    private CollectionImage image(long number) {
        var image = collections.get(number);
        if (image == null) {
            throw new JournalException(Fault.DAMAGED, "journal changes collection " + number + " before creating it");
        }
        return image;
    }

    /** A crash leaves nothing whole behind a torn frame; if there is, acknowledged writes would be lost silently. */
    private static boolean hasFrameAfter(Path file, long damaged) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var rest = channel.map(MapMode.READ_ONLY, damaged, Math.min(channel.size() - damaged, LARGEST_SEARCH));
            for (var start = 1; start + Frames.FRAME_HEADER < rest.limit(); start++) {
                var length = rest.getInt(start);
                var payload = start + Frames.FRAME_HEADER;
                if (length > 0
                        && length <= Math.min(LARGEST_FRAME, rest.limit() - payload)
                        && rest.get(payload) >= Frames.CREATED
                        && rest.get(payload) <= Frames.END_OF_SNAPSHOT
                        && Frames.checksum(rest.slice(payload, length)) == rest.getInt(start + Integer.BYTES)) {
                    return true;
                }
            }
            return false;
        }
    }
}
