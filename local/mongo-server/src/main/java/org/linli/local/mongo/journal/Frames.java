package org.linli.local.mongo.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The file format: a magic header, then frames of length, CRC32C and payload. A payload is a run of changes that are applied
 * together or not at all.
 */
final class Frames {

    static final byte[] MAGIC = "LINLIDB1".getBytes(StandardCharsets.US_ASCII);
    static final int FRAME_HEADER = 2 * Integer.BYTES;

    static final byte CREATED = 1;
    static final byte RENAMED = 2;
    static final byte DROPPED = 3;
    static final byte PUT = 4;
    static final byte REMOVED = 5;
    static final byte END_OF_SNAPSHOT = 6;

    private Frames() {}

    static int checksum(ByteBuffer bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** Collects the changes of one frame. */
    static final class Writer {

        private static final int SMALLEST = 8 * 1024;
        private static final int LARGEST_KEPT = 1024 * 1024;
        private static final int SLICE = 256 * 1024;

        private byte[] bytes = new byte[SMALLEST];
        private int position = FRAME_HEADER;

        boolean isEmpty() {
            return position == FRAME_HEADER;
        }

        int size() {
            return position;
        }

        Writer op(byte operation) {
            room(1);
            bytes[position++] = operation;
            return this;
        }

        Writer number(long number) {
            room(Long.BYTES + 2);
            var rest = number;
            while ((rest & ~0x7fL) != 0) {
                bytes[position++] = (byte) (rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            bytes[position++] = (byte) rest;
            return this;
        }

        Writer text(String text) {
            return bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        Writer bytes(byte[] content) {
            number(content.length);
            room(content.length);
            System.arraycopy(content, 0, bytes, position, content.length);
            position += content.length;
            return this;
        }

        /** Writes the frame out and starts the next one. */
        void writeTo(FileChannel channel) throws IOException {
            var length = position - FRAME_HEADER;
            var frame = ByteBuffer.wrap(bytes, 0, position);
            frame.putInt(0, length);
            frame.putInt(Integer.BYTES, checksum(ByteBuffer.wrap(bytes, FRAME_HEADER, length)));
            while (frame.position() < position) {
                frame.limit(Math.min(position, frame.position() + SLICE));
                channel.write(frame);
            }
            position = FRAME_HEADER;
            if (bytes.length > LARGEST_KEPT) {
                bytes = new byte[SMALLEST];
            }
        }

        private void room(int more) {
            if (position + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(position + more, bytes.length + (bytes.length >> 1)));
            }
        }
    }

    /** Reads the changes of one frame. */
    static final class Reader {

        private final byte[] bytes;
        private int position;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasMore() {
            return position < bytes.length;
        }

        byte op() {
            return bytes[position++];
        }

        long number() {
            var number = 0L;
            for (var shift = 0; ; shift += 7) {
                var next = bytes[position++];
                number |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return number;
                }
            }
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            var length = (int) number();
            var content = Arrays.copyOfRange(bytes, position, position + length);
            position += length;
            return content;
        }
    }
}
