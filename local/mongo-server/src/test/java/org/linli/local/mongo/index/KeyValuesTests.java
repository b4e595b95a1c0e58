package org.linli.local.mongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One total order over all values, in which equal values are one. */
class KeyValuesTests {

    private static List<@Nullable Object> ascending() {
        return Arrays.asList(
                MinKey.getInstance(),
                null,
                Double.NEGATIVE_INFINITY,
                Long.MIN_VALUE,
                -1,
                -0.5,
                0,
                0.5,
                1,
                3_000_000_000L,
                3_000_000_000.5,
                3_000_000_001L,
                (1L << 53) + 1,
                (double) (1L << 54),
                Long.MAX_VALUE - 1,
                Long.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NaN,
                "",
                "A",
                "a",
                "中",
                new ObjectId("000000000000000000000001"),
                new ObjectId("000000000000000000000002"),
                false,
                true,
                Instant.EPOCH,
                Instant.EPOCH.plusMillis(1),
                MaxKey.getInstance());
    }

    @Test
    void ordersEveryPairOneWay() {
        var values = ascending();
        for (var one = 0; one < values.size(); one++) {
            for (var other = 0; other < values.size(); other++) {
                assertThat(Integer.signum(
                                KeyValues.compare(KeyValues.of(values.get(one)), KeyValues.of(values.get(other)))))
                        .as("%s and %s", values.get(one), values.get(other))
                        .isEqualTo(Integer.compare(one, other));
            }
        }
    }

    @Test
    void keepsEqualNumbersOnce() {
        var one = KeyValues.of(1);

        assertThat(List.of(
                        KeyValues.of(1L),
                        KeyValues.of(1.0),
                        KeyValues.of(new Decimal128(BigDecimal.ONE)),
                        KeyValues.of((short) 1)))
                .containsOnly(one);
        assertThat(KeyValues.of(-0.0)).isEqualTo(KeyValues.of(0));
    }

    @Test
    void keepsEqualDocumentsAndArraysOnce() {
        assertThat(KeyValues.of(new Document("a", 1).append("b", List.of(1, 2))))
                .isEqualTo(KeyValues.of(new Document("a", 1.0).append("b", List.of(1L, 2))))
                .isNotEqualTo(KeyValues.of(new Document("b", List.of(1, 2)).append("a", 1)));
        assertThat(KeyValues.of(new BinData(new byte[] {1}))).isEqualTo(KeyValues.of(new BinData(new byte[] {1})));
        assertThat(KeyValues.isItself(KeyValues.of(new UUID(1, 2)))).isFalse();
        assertThat(KeyValues.isItself(KeyValues.of("text"))).isTrue();
    }

    @Test
    void putsTheEdgesOfATypeAroundItsValues() {
        var strings = Interval.ofType(KeyValues.Rank.STRING);

        assertThat(strings.contains("")).isTrue();
        assertThat(strings.contains("\uffff")).isTrue();
        assertThat(strings.contains(KeyValues.of(1))).isFalse();
        assertThat(strings.contains(KeyValues.of(new Document("a", 1)))).isFalse();
        assertThat(strings.and(Interval.ofType(KeyValues.Rank.NUMBER))).isEmpty();
    }
}
