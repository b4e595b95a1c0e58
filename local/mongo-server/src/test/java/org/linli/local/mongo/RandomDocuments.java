package org.linli.local.mongo;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Random documents, filters, sorts and updates over a few fields and few values, so that they meet often. */
final class RandomDocuments {

    private static final int IDS = 120;
    private static final List<String> TEXTS = List.of(
            "", "3", "33", "330411", "330411003", "330411003001", "3304x", "a", "ab", "Ab", "b", "[b", "中", "中国");
    private static final List<String> PATTERNS = List.of(
            "^3304",
            "^330411003",
            "^\\Q330411\\E",
            "^33?0",
            "^a",
            "^ab|^b",
            "^",
            "a$",
            "^中",
            "^\\.",
            "^a*b",
            "^[ab]",
            "^3{1,2}");

    private final Random random;

    RandomDocuments(Random random) {
        this.random = random;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean small(long count) {
        return count < 8;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Document document() {
        var document = new Document("_id", number(IDS));
        maybe(document, "a", 85);
        maybe(document, "b", 60);
        if (chance(80)) {
            document.append("s", oneOf(TEXTS));
        }
        if (chance(50)) {
            document.append("list", list(2));
        }
        if (chance(50)) {
            document.append("parts", chance(80) ? parts() : value(1));
        }
        if (chance(50)) {
            document.append("inner", chance(80) ? inner() : value(1));
        }
        return document;
    }

    private void maybe(Document document, String field, int percent) {
        if (chance(percent)) {
            document.append(field, value(2));
        }
    }

    private Document inner() {
        var inner = new Document();
        maybe(inner, "v", 80);
        return inner;
    }

    private List<@Nullable Object> parts() {
        var parts = new ArrayList<@Nullable Object>();
        for (var count = number(4); count > 0; count--) {
            var part = new Document();
            if (chance(80)) {
                part.append("x", value(1));
            }
            if (chance(60)) {
                part.append("y", scalar());
            }
            parts.add(chance(90) ? part : value(1));
        }
        return parts;
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (var count = number(4); count > 0; count--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private @Nullable Object value(int depth) {
        if (depth > 0 && chance(12)) {
            return list(depth);
        }
        if (depth > 0 && chance(6)) {
            return new Document("v", scalar());
        }
        return chance(8) ? rare() : scalar();
    }

    private @Nullable Object scalar() {
        return switch (number(9)) {
            case 0, 1, 2 -> number(6);
            case 3 -> (long) number(6);
            case 4 -> number(12) / 2.0;
            case 5, 6 -> oneOf(TEXTS);
            case 7 -> chance(50) ? null : chance(50);
            default -> Date.from(Instant.EPOCH.plusSeconds(number(4)));
        };
    }

    private Object rare() {
        return switch (number(12)) {
            case 0 -> new Decimal128(number(6));
            case 1 -> Double.NaN;
            case 2 -> 3_000_000_000L + number(3);
            case 3 -> 3_000_000_000.5 + number(3);
            case 4 -> Long.MAX_VALUE - number(2);
            case 5 -> -0.0;
            case 6 -> new ObjectId(new Date(0), number(3));
            case 7 -> new Binary(new byte[] {(byte) number(3)});
            case 8 -> new BsonTimestamp(number(3), 1);
            case 9 -> new MinKey();
            case 10 -> new MaxKey();
            default -> Double.POSITIVE_INFINITY;
        };
    }

    Bson idFilter() {
        return Filters.eq(number(IDS));
    }

    Bson filter() {
        return switch (number(10)) {
            case 0 -> Filters.and(condition(), condition());
            case 1 -> Filters.or(condition(), condition());
            case 2 -> Filters.and(Filters.or(condition(), condition()), condition());
            case 3 -> Filters.and(condition(), condition(), condition());
            case 4 -> random.nextInt(4) == 0 ? new Document() : condition();
            default -> condition();
        };
    }

    private String field() {
        return oneOf(List.of(
                "a", "a", "b", "s", "list", "parts.x", "parts.y", "inner.v", "inner", "_id", "parts", "list.0"));
    }

    private Bson condition() {
        var field = field();
        var value = field.equals("_id") ? (Object) number(IDS) : field.equals("s") ? oneOf(TEXTS) : value(1);
        var comparable = value == null ? 3 : value;
        return switch (number(18)) {
            case 0, 1, 2, 3 -> Filters.eq(field, value);
            case 4 -> new Document(field, new Document("$eq", value));
            case 5 -> Filters.in(field, value, scalar(), scalar());
            case 6 -> Filters.gte(field, comparable);
            case 7 -> Filters.lt(field, comparable);
            case 8 -> Filters.and(Filters.gt(field, number(4)), Filters.lte(field, 2 + number(4)));
            case 9 -> new Document(field, new Document("$gte", comparable).append("$lt", sameTypeAbove(comparable)));
            case 10, 11 ->
                Filters.regex(field, Pattern.compile(oneOf(PATTERNS), chance(15) ? Pattern.CASE_INSENSITIVE : 0));
            case 12 -> Filters.exists(field, chance(60));
            case 13 -> Filters.ne(field, chance(50) ? null : value);
            case 14 -> Filters.all(field, value == null ? List.of(1) : List.of(value));
            case 15 -> Filters.nin(field, value, scalar());
            case 16 ->
                Filters.elemMatch(
                        oneOf(List.of("parts", "list")),
                        chance(50)
                                ? new Document("x", scalar()).append("y", scalar())
                                : new Document("$gte", number(5)));
            default -> new Document(field, new Document("$regex", oneOf(PATTERNS)));
        };
    }

    private Object sameTypeAbove(Object value) {
        return switch (value) {
            case String text -> text + "~";
            case Integer number -> number + 2;
            case Date date -> Date.from(date.toInstant().plusSeconds(2));
            default -> value;
        };
    }

    Bson sort() {
        var sort = new Document();
        for (var count = 1 + number(3); count > 0; count--) {
            sort.append(oneOf(List.of("a", "b", "s", "_id", "inner.v", "parts.x")), chance(50) ? 1 : -1);
        }
        return sort;
    }

    Bson update() {
        var field = oneOf(List.of("a", "b", "s", "list", "inner.v", "parts"));
        return switch (number(9)) {
            case 0, 1, 2 -> new Document("$set", new Document(field, value(2)));
            case 3 -> new Document("$unset", new Document(field, ""));
            case 4 -> new Document("$inc", new Document("a", 1));
            case 5 -> new Document("$push", new Document("list", value(1)));
            case 6 -> new Document("$addToSet", new Document("list", scalar()));
            case 7 -> new Document("$rename", new Document("a", "b"));
            default -> new Document("$pull", new Document("list", number(6)));
        };
    }
}
