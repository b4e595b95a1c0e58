package org.linli.local.mongo.document;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Turns documents into BSON bytes and back. Reading can be limited to some top-level fields: a scan then skips everything
 * that its filter does not ask for. Field names are shared between documents.
 */
public final class BsonBytes {

    /** The largest document MongoDB accepts. */
    public static final int LARGEST_DOCUMENT = BsonConstants.MAX_BSON_OBJECT_SIZE;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG_BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int USUAL_SIZE = 1024;
    private static final @Nullable Name[] NAMES = new @Nullable Name[2048];

    private final byte[] bytes;
    private int position;

    private BsonBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    public static byte[] encode(Document document) {
        var buffer = Unpooled.buffer(USUAL_SIZE);
        try {
            BsonEncoder.encodeDocument(document, buffer);
            var encoded = new byte[buffer.readableBytes()];
            buffer.readBytes(encoded);
            return encoded;
        } finally {
            buffer.release();
        }
    }

    public static Document decode(byte[] bson) {
        return new BsonBytes(bson).document(null);
    }

    /** Decodes only the named top-level fields; {@code null} stands for all of them. */
    public static Document decode(byte[] bson, @Nullable Set<String> fields) {
        return new BsonBytes(bson).document(fields);
    }

    private Document document(@Nullable Set<String> fields) {
        position += Integer.BYTES;
        var document = new Document();
        while (true) {
            var type = bytes[position++];
            if (type == BsonConstants.TERMINATING_BYTE) {
                return document;
            }
            var name = name();
            if (fields == null || fields.contains(name)) {
                document.put(name, value(type));
            } else {
                skip(type);
            }
        }
    }

    private List<@Nullable Object> array() {
        position += Integer.BYTES;
        var array = new ArrayList<@Nullable Object>();
        while (true) {
            var type = bytes[position++];
            if (type == BsonConstants.TERMINATING_BYTE) {
                return array;
            }
            skipText();
            array.add(value(type));
        }
    }

    private @Nullable Object value(byte type) {
        return switch (type) {
            case BsonConstants.TYPE_DOUBLE -> Double.longBitsToDouble(readLong());
            case BsonConstants.TYPE_UTF8_STRING -> string();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT -> document(null);
            case BsonConstants.TYPE_ARRAY -> array();
            case BsonConstants.TYPE_DATA -> binary();
            case BsonConstants.TYPE_UNDEFINED, BsonConstants.TYPE_NULL -> null;
            case BsonConstants.TYPE_OBJECT_ID -> new ObjectId(raw(BsonConstants.LENGTH_OBJECTID));
            case BsonConstants.TYPE_BOOLEAN -> bytes[position++] != BsonConstants.BOOLEAN_VALUE_FALSE;
            case BsonConstants.TYPE_UTC_DATETIME -> Instant.ofEpochMilli(readLong());
            case BsonConstants.TYPE_REGEX -> new BsonRegularExpression(text(), text());
            case BsonConstants.TYPE_INT32 -> readInt();
            case BsonConstants.TYPE_TIMESTAMP -> new BsonTimestamp(readLong());
            case BsonConstants.TYPE_INT64 -> readLong();
            case BsonConstants.TYPE_DECIMAL128 -> new Decimal128(readLong(), readLong());
            case BsonConstants.TYPE_MAX_KEY -> MaxKey.getInstance();
            case BsonConstants.TYPE_MIN_KEY -> MinKey.getInstance();
            case BsonConstants.TYPE_JAVASCRIPT_CODE -> new BsonJavaScript(string());
            default -> throw unknown(type);
        };
    }

    private void skip(byte type) {
        switch (type) {
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 -> position += Long.BYTES;
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                position += Integer.BYTES + peekInt();
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY -> position += peekInt();
            case BsonConstants.TYPE_DATA -> position += Integer.BYTES + 1 + peekInt();
            case BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_MAX_KEY,
                    BsonConstants.TYPE_MIN_KEY -> {}
            case BsonConstants.TYPE_OBJECT_ID -> position += BsonConstants.LENGTH_OBJECTID;
            case BsonConstants.TYPE_BOOLEAN -> position++;
            case BsonConstants.TYPE_REGEX -> {
                skipText();
                skipText();
            }
            case BsonConstants.TYPE_INT32 -> position += Integer.BYTES;
            case BsonConstants.TYPE_DECIMAL128 -> position += 2 * Long.BYTES;
            default -> throw unknown(type);
        }
    }

    private Object binary() {
        var length = readInt();
        var subtype = bytes[position++];
        if (subtype == BsonConstants.BINARY_SUBTYPE_OLD_UUID) {
            return new LegacyUUID(readLong(), readLong());
        }
        if (subtype == BsonConstants.BINARY_SUBTYPE_UUID) {
            var high = (long) LONG_BIG_ENDIAN.get(bytes, position);
            var low = (long) LONG_BIG_ENDIAN.get(bytes, position + Long.BYTES);
            position += 2 * Long.BYTES;
            return new UUID(high, low);
        }
        return new BinData(raw(length));
    }

    private byte[] raw(int length) {
        var copy = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return copy;
    }

    private String string() {
        var length = readInt();
        var text = new String(bytes, position, length - 1, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    private String text() {
        var start = position;
        skipText();
        return new String(bytes, start, position - start - 1, StandardCharsets.UTF_8);
    }

    private void skipText() {
        while (bytes[position] != BsonConstants.STRING_TERMINATION) {
            position++;
        }
        position++;
    }

    /** Two threads may both decode a name for the first time; either string will do. */
    private String name() {
        var start = position;
        var hash = 0;
        while (bytes[position] != BsonConstants.STRING_TERMINATION) {
            hash = 31 * hash + bytes[position];
            position++;
        }
        var stop = position++;
        var place = (hash ^ (hash >>> 11)) & (NAMES.length - 1);
        var known = NAMES[place];
        if (known != null && Arrays.equals(bytes, start, stop, known.utf8, 0, known.utf8.length)) {
            return known.text;
        }
        var text = new String(bytes, start, stop - start, StandardCharsets.UTF_8);
        NAMES[place] = new Name(Arrays.copyOfRange(bytes, start, stop), text);
        return text;
    }

    private int peekInt() {
        return (int) INT.get(bytes, position);
    }

    private int readInt() {
        var value = (int) INT.get(bytes, position);
        position += Integer.BYTES;
        return value;
    }

    private long readLong() {
        var value = (long) LONG.get(bytes, position);
        position += Long.BYTES;
        return value;
    }

    private static IllegalArgumentException unknown(byte type) {
        return new IllegalArgumentException("unknown BSON type 0x" + Integer.toHexString(type & 0xff));
    }

    private static final class Name {

        private final byte[] utf8;
        private final String text;

        Name(byte[] utf8, String text) {
            this.utf8 = utf8;
            this.text = text;
        }
    }
}
