package org.linli.matching.engine.zone;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Writes numbers in as few bytes as they need. */
final class MessageWriter {

    private byte[] bytes = new byte[4096];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
    }

    private void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /** Not negative, or a mask of bits of which the low ones are the usual ones. */
    void count(int value) {
        unsigned(value & 0xFFFFFFFFL);
    }

    void whole(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    /** A mask whose bits may lie anywhere. */
    void bits(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            octet(value >>> shift);
        }
    }

    void real(float value) {
        bits(Float.floatToRawIntBits(value));
    }

    <T> void list(List<T> all, BiConsumer<T, MessageWriter> each) {
        count(all.size());
        for (T one : all) {
            each.accept(one, this);
        }
    }

    /** Shortest when they rise. */
    void wholes(long[] all) {
        count(all.length);
        long before = 0;
        for (long one : all) {
            whole(one - before);
            before = one;
        }
    }

    void counts(int[] all) {
        count(all.length);
        for (int one : all) {
            whole(one);
        }
    }
}
