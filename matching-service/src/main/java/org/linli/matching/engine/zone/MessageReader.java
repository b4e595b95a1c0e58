package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link MessageWriter} wrote. */
final class MessageReader {

    private final byte[] bytes;
    private int at;

    MessageReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    byte[] rest() {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
    }

    int count() {
        return (int) unsigned();
    }

    long whole() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    int small() {
        return Math.toIntExact(whole());
    }

    int bits() {
        return octet() << 24 | octet() << 16 | octet() << 8 | octet();
    }

    float real() {
        return Float.intBitsToFloat(bits());
    }

    <T> List<T> list(Function<MessageReader, T> each) {
        int count = count();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(each.apply(this));
        }
        return all;
    }

    long[] wholes() {
        long[] all = new long[count()];
        long before = 0;
        for (int i = 0; i < all.length; i++) {
            before += whole();
            all[i] = before;
        }
        return all;
    }

    int[] counts() {
        int[] all = new int[count()];
        for (int i = 0; i < all.length; i++) {
            all[i] = small();
        }
        return all;
    }
}
