package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides how two values compare, first by BSON type and then by value, and what an index keeps of a value. Equal values (1,
 * 1L and 1.0 are equal, and so are null and missing) always give equal kept values. Types that no range asks for are kept by
 * hash, where unequal values may meet.
 */
final class KeyValues {

    /** BSON comparison order of the types. */
    enum Rank {
        MIN_KEY,
        NULL,
        NUMBER,
        STRING,
        DOCUMENT,
        ARRAY,
        BINARY,
        LEGACY_UUID,
        UUID,
        OBJECT_ID,
        BOOLEAN,
        INSTANT,
        TIMESTAMP,
        REGEX,
        OTHER,
        MAX_KEY
    }

    /** Values that are the only one of their type. */
    enum Single {
        MIN_KEY(Rank.MIN_KEY),
        NULL(Rank.NULL),
        MAX_KEY(Rank.MAX_KEY);

        private final Rank rank;

        Single(Rank rank) {
            this.rank = rank;
        }
    }

    /** A place before or after all values of a type; only in bounds, never kept. */
    record Edge(Rank rank, boolean end) {}

    /** A value that is kept by its hash only. */
    private record Hashed(Rank rank, int hash) {}

    static final Object NULL = Single.NULL;
    static final Object EMPTY_ARRAY = new Hashed(Rank.ARRAY, 1);
    static final Object NOT_A_NUMBER = Double.NaN;

    private static final double TWO_TO_63 = 0x1p63;

    private KeyValues() {}

    static Object of(@Nullable Object value) {
        return switch (value) {
            case null -> Single.NULL;
            case Missing _ -> Single.NULL;
            case String text -> text;
            case Number number -> number(number);
            case Boolean bool -> bool;
            case Instant instant -> instant;
            case ObjectId id -> id;
            case MinKey _ -> Single.MIN_KEY;
            case MaxKey _ -> Single.MAX_KEY;
            default -> new Hashed(rankOfRare(value), hash(value));
        };
    }

    /** Whether a kept value is the value itself, which a sort can go by, and not just its hash. */
    static boolean isItself(Object kept) {
        return !(kept instanceof Hashed);
    }

    static Rank rank(Object kept) {
        return switch (kept) {
            case String _ -> Rank.STRING;
            case Long _, Double _ -> Rank.NUMBER;
            case Single single -> single.rank;
            case Instant _ -> Rank.INSTANT;
            case ObjectId _ -> Rank.OBJECT_ID;
            case Boolean _ -> Rank.BOOLEAN;
            case Hashed hashed -> hashed.rank;
            case Edge edge -> edge.rank;
            default -> throw new IllegalArgumentException("not a kept value: " + kept.getClass());
        };
    }

    static int compare(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        var rank = rank(one);
        var byRank = rank.compareTo(rank(other));
        if (byRank != 0) {
            return byRank;
        }
        if (one instanceof Edge edge) {
            return other instanceof Edge otherEdge ? Boolean.compare(edge.end, otherEdge.end) : edge.end ? 1 : -1;
        }
        if (other instanceof Edge otherEdge) {
            return otherEdge.end ? -1 : 1;
        }
        return switch (one) {
            case Instant instant -> instant.compareTo((Instant) other);
            case ObjectId id -> id.compareTo((ObjectId) other);
            case Boolean bool -> bool.compareTo((Boolean) other);
            case Hashed hashed -> Integer.compare(hashed.hash, ((Hashed) other).hash);
            case Single _ -> 0;
            default -> compareNumbers(one, other);
        };
    }

    private static int compareNumbers(Object one, Object other) {
        if (one instanceof Long whole) {
            return other instanceof Long otherWhole
                    ? Long.compare(whole, otherWhole)
                    : compareWholeToFraction(whole, (Double) other);
        }
        return other instanceof Long otherWhole
                ? -compareWholeToFraction(otherWhole, (Double) one)
                : Double.compare((Double) one, (Double) other);
    }

    private static int compareWholeToFraction(long whole, double fraction) {
        if (Double.isNaN(fraction) || fraction >= TWO_TO_63) {
            return -1;
        }
        if (fraction < -TWO_TO_63) {
            return 1;
        }
        var floor = Math.floor(fraction);
        var byFloor = Long.compare(whole, (long) floor);
        return byFloor != 0 ? byFloor : fraction > floor ? -1 : 0;
    }

    private static Object number(Number number) {
        return switch (number) {
            case Integer _, Long _, Short _, Byte _ -> number.longValue();
            default -> real(number.doubleValue());
        };
    }

    /** A whole number is kept as a long whatever type it had; minus zero is zero. */
    private static Object real(double number) {
        var whole = (long) number;
        if (whole == number) {
            return whole;
        }
        return number;
    }

    private static Rank rankOfRare(Object value) {
        return switch (value) {
            case Map<?, ?> _ -> Rank.DOCUMENT;
            case Collection<?> _ -> Rank.ARRAY;
            case BinData _ -> Rank.BINARY;
            case LegacyUUID _ -> Rank.LEGACY_UUID;
            case UUID _ -> Rank.UUID;
            case BsonTimestamp _ -> Rank.TIMESTAMP;
            case BsonRegularExpression _ -> Rank.REGEX;
            default -> Rank.OTHER;
        };
    }

    private static int hash(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> document -> {
                var hash = 1;
                for (var entry : document.entrySet()) {
                    hash = 31 * hash + entry.getKey().hashCode();
                    hash = 31 * hash + hash(entry.getValue());
                }
                yield hash;
            }
            case Collection<?> array -> {
                var hash = 1;
                for (var element : array) {
                    hash = 31 * hash + hash(element);
                }
                yield hash;
            }
            case Number number -> number(number).hashCode();
            case null -> 0;
            case Missing _ -> 0;
            case BsonRegularExpression _ -> 0;
            default -> value.hashCode();
        };
    }
}
