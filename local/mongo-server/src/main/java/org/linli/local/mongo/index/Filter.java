package org.linli.local.mongo.index;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.local.mongo.index.KeyValues.Edge;
import org.linli.local.mongo.index.KeyValues.Rank;

/**
 * Reads out of a MongoDB filter what an index can use: conditions that all must hold, and alternatives of an {@code $or}.
 * Whatever it does not understand it leaves to the matcher, which sees every offered document again.
 */
public final class Filter {

    /** Beyond these magnitudes the library compares numbers as whole ones, so bounds are widened by one. */
    private static final double EXACT_NUMBERS = Integer.MAX_VALUE;

    private static final double LARGEST_BOUND = 0x1p62;

    private final List<Condition> conditions = new ArrayList<>();
    private final List<List<Filter>> alternatives = new ArrayList<>();

    private Filter() {}

    public static Filter of(Document query) {
        var filter = new Filter();
        filter.addAll(query);
        return filter;
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<List<Filter>> alternatives() {
        return alternatives;
    }

    /** The top-level fields a filter looks at, or empty when it may look at any. */
    public static Optional<Set<String>> fieldsOf(Document query) {
        var fields = new HashSet<String>();
        return collectFields(query, fields) ? Optional.of(fields) : Optional.empty();
    }

    private static boolean collectFields(Document query, Set<String> fields) {
        for (var entry : query.entrySet()) {
            var key = entry.getKey();
            if (!key.startsWith("$")) {
                fields.add(Utils.firstFragment(key));
            } else if (entry.getValue() instanceof Collection<?> parts) {
                for (var part : parts) {
                    if (!(part instanceof Document document) || !collectFields(document, fields)) {
                        return false;
                    }
                }
            } else if (!key.equals("$comment")) {
                return false;
            }
        }
        return true;
    }

    private void addAll(Document query) {
        query.forEach((key, value) -> {
            switch (key) {
                case "$and" -> documents(value).forEach(this::addAll);
                case "$or" -> alternatives.add(documents(value).map(Filter::of).toList());
                default -> {
                    if (isPlainPath(key)) {
                        add(key, value);
                    }
                }
            }
        });
    }

    private static Stream<Document> documents(@Nullable Object value) {
        return value instanceof Collection<?> parts
                ? parts.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.empty();
    }

    /** A path with an array position, or with an operator, is for the matcher alone. */
    private static boolean isPlainPath(String path) {
        for (var fragment : path.split("\\.", -1)) {
            if (fragment.isEmpty()
                    || fragment.startsWith("$")
                    || fragment.chars().allMatch(Character::isDigit)) {
                return false;
            }
        }
        return true;
    }

    private void add(String field, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            addRegularExpression(field, BsonRegularExpression.convertToRegularExpression(value));
        } else if (value instanceof Document document) {
            if (document.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
                addOperators(field, document);
            } else if (equalsOnlyItself(document)) {
                addPoints(field, List.of(document));
            }
        } else {
            addPoints(field, Arrays.asList(value));
        }
    }

    /** The matcher lets an empty part, or a null in it, match much more than an equal document. */
    private static boolean equalsOnlyItself(Document document) {
        return !document.isEmpty()
                && document.values().stream()
                        .allMatch(value -> value != null
                                && !(value instanceof Document part && !equalsOnlyItself(part))
                                && !(value instanceof Collection<?>));
    }

    private void addOperators(String field, Document operators) {
        Optional<Interval> range = Optional.of(Interval.EVERYTHING);
        var ranged = false;
        for (Map.Entry<String, Object> entry : operators.entrySet()) {
            var operand = entry.getValue();
            switch (entry.getKey()) {
                case "$eq" -> addPoints(field, Arrays.asList(operand));
                case "$in" -> {
                    if (operand instanceof Collection<?> values) {
                        addPoints(field, values);
                    }
                }
                case "$all" -> {
                    if (operand instanceof Collection<?> values && !values.isEmpty()) {
                        var first = values.iterator().next();
                        if (!(first instanceof Document)) {
                            addPoints(field, Arrays.asList(first));
                        }
                    }
                }
                case "$gt", "$gte" -> {
                    var bound = lowerBound(operand);
                    ranged |= bound.isPresent();
                    range = bound.isPresent() ? range.flatMap(bound.get()::and) : range;
                }
                case "$lt", "$lte" -> {
                    var bound = upperBound(operand);
                    ranged |= bound.isPresent();
                    range = bound.isPresent() ? range.flatMap(bound.get()::and) : range;
                }
                case "$exists" -> addExists(field, Utils.isTrue(operand));
                case "$ne" -> {
                    if (operand == null) {
                        conditions.add(Condition.on(
                                field, List.of(Interval.point(KeyValues.Single.MIN_KEY), Interval.after(Rank.NULL))));
                    }
                }
                case "$elemMatch" -> {
                    if (operand instanceof Document element) {
                        addElementMatch(field, element);
                    }
                }
                default -> {}
            }
        }
        if (ranged) {
            var intervals = new ArrayList<Interval>();
            range.ifPresent(intervals::add);
            if (mayMeetNotANumber(operators)) {
                intervals.add(Interval.point(KeyValues.NOT_A_NUMBER));
            }
            conditions.add(Condition.on(field, intervals));
        }
    }

    private void addElementMatch(String field, Document element) {
        if (element.keySet().stream().anyMatch(key -> key.startsWith("$"))) {
            if (element.keySet().stream().noneMatch(key -> key.equals("$ne") || key.equals("$exists"))) {
                addOperators(field, element);
            }
            return;
        }
        element.forEach((key, value) -> {
            if (isPlainPath(key)) {
                add(field + "." + key, value);
            }
        });
    }

    private void addExists(String field, boolean exists) {
        if (exists) {
            conditions.add(new Condition(field, List.of(Interval.EVERYTHING), true));
        } else {
            conditions.add(Condition.on(field, List.of(Interval.point(KeyValues.NULL))));
        }
    }

    private void addPoints(String field, Collection<?> values) {
        var points = new LinkedHashSet<Object>();
        for (var value : values) {
            if (value instanceof Collection<?> || BsonRegularExpression.isRegularExpression(value)) {
                return;
            }
            points.add(KeyValues.of(value));
        }
        conditions.add(Condition.on(field, points.stream().map(Interval::point).toList()));
    }

    private static Optional<Interval> lowerBound(@Nullable Object operand) {
        return boundRank(operand)
                .map(rank -> new Interval(
                        isHuge(operand) ? new Edge(rank, false) : KeyValues.of(widened(operand, -1.0)),
                        new Edge(rank, true)));
    }

    private static Optional<Interval> upperBound(@Nullable Object operand) {
        return boundRank(operand)
                .map(rank -> new Interval(
                        new Edge(rank, false),
                        isHuge(operand) ? new Edge(rank, true) : KeyValues.of(widened(operand, 1.0))));
    }

    private static boolean isHuge(@Nullable Object operand) {
        return operand instanceof Number number && Math.abs(number.doubleValue()) >= LARGEST_BOUND;
    }

    private static Optional<Rank> boundRank(@Nullable Object operand) {
        return switch (operand) {
            case Number number when Double.isNaN(number.doubleValue()) -> Optional.empty();
            case Number _ -> Optional.of(Rank.NUMBER);
            case String _ -> Optional.of(Rank.STRING);
            case Instant _ -> Optional.of(Rank.INSTANT);
            case Boolean _ -> Optional.of(Rank.BOOLEAN);
            case ObjectId _ -> Optional.of(Rank.OBJECT_ID);
            case null, default -> Optional.empty();
        };
    }

    private static @Nullable Object widened(@Nullable Object operand, double by) {
        if (operand instanceof Number number && Math.abs(number.doubleValue()) >= EXACT_NUMBERS) {
            var wide = number.doubleValue() + by;
            return Math.nextAfter(wide, by * Double.POSITIVE_INFINITY);
        }
        return operand;
    }

    private static boolean mayMeetNotANumber(Document operators) {
        return operators.values().stream()
                .anyMatch(value -> value instanceof Number number && Math.abs(number.doubleValue()) >= EXACT_NUMBERS);
    }

    private void addRegularExpression(String field, BsonRegularExpression expression) {
        var prefix = RegularExpressionPrefix.of(expression);
        if (prefix.isEmpty() || prefix.startsWith("[")) {
            return;
        }
        var strings = new Interval(prefix, endOf(prefix));
        // the matcher looks at the text of values that are no strings, too
        conditions.add(Condition.on(
                field,
                List.of(
                        Interval.point(KeyValues.Single.MIN_KEY),
                        Interval.ofType(Rank.NUMBER),
                        strings,
                        Interval.after(Rank.STRING))));
    }

    private static Object endOf(String prefix) {
        for (var last = prefix.length() - 1; last >= 0; last--) {
            var character = prefix.charAt(last);
            if (character != Character.MAX_VALUE) {
                return prefix.substring(0, last) + (char) (character + 1);
            }
        }
        return new Edge(Rank.STRING, true);
    }
}
