package org.linli.volunteer.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.contracts.volunteer.PointsRedeemedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("VOL-25")
class PointsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String AREA = "330411003005";

    @ParameterizedTest
    @CsvSource({"60, 10", "480, 80", "3, 1", "2, 0", "-60, -10", "-3, -1", "125, 21"})
    void areEarnedByTheHourAndLostAlike(int minutes, long points) {
        assertThat(policy(24).of(minutes, null)).isEqualTo(points);
        assertThat(policy(24).of(-minutes, null)).isEqualTo(-points);
    }

    @Test
    void weighServiceClasses() {
        assertThat(policy(24).of(60, "ELDERLY")).isEqualTo(15);
        assertThat(policy(24).of(60, "OTHER")).isEqualTo(10);
    }

    @Test
    void areEarnedByWitnessedHoursOnly() {
        assertThat(policy(24).counts("WITNESSED")).isTrue();
        assertThat(policy(24).counts("CONFIRMED")).isTrue();
        assertThat(policy(24).counts("SELF_REPORTED")).isFalse();
        assertThat(policy(24).counts("TYPED_IN")).isFalse();
    }

    @Test
    void lastAsLongAsConfigured() {
        assertThat(policy(24).oldestKept(TODAY)).isEqualTo(LocalDate.of(2024, 11, 20));
        assertThat(policy(0).oldestKept(TODAY)).isNull();
        assertThatThrownBy(() -> policy(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepDebitsEqualToCreditsWhateverHappens(long seed) {
        Random random = new Random(seed);
        PointsEntry last = null;
        long sum = 0;
        long legs = 0;
        for (int i = 1; i <= 200; i++) {
            long points = random.nextInt(1, 500) * (random.nextBoolean() ? 1 : -1);
            Movement.Kind kind = Movement.Kind.values()[random.nextInt(Movement.Kind.values().length)];
            last = PointsEntry.after(last, new Movement("m" + i, "v", AREA, kind, points, TODAY, "x"), NOW);
            sum += points;
            legs += last.postings().stream()
                    .mapToLong(PointsEntry.Posting::points)
                    .sum();
            assertThat(last.place()).isEqualTo(i);
        }
        assertThat(Objects.requireNonNull(last).balance()).isEqualTo(sum);
        assertThat(legs).isZero();
    }

    @Test
    void buyAsManyPiecesAsThereAreAndNotOneMore() {
        CatalogueItem item = CatalogueItem.offer("i", "330411", "雨伞", 800, 3);
        long given = IntStream.range(0, 10)
                .filter(i -> item.decide("r" + i, "v" + i, AREA, 800, TODAY) == CatalogueItem.Outcome.GIVEN)
                .count();
        assertThat(given).isEqualTo(3);
        assertThat(item.state().stock()).isZero();
        assertThat(item.given()).hasSize(3).first().isEqualTo(new PointsRedeemedV1("r0", "v0", AREA, "i", 800, TODAY));
    }

    @Test
    void areDecidedOnceForARedemption() {
        CatalogueItem item = CatalogueItem.offer("i", "330411", "雨伞", 800, 1);
        assertThat(item.decide("r1", "v1", AREA, 800, TODAY)).isEqualTo(CatalogueItem.Outcome.GIVEN);
        assertThat(item.decide("r2", "v2", AREA, 800, TODAY)).isEqualTo(CatalogueItem.Outcome.REFUSED);
        item.restock(5);
        assertThat(item.decide("r1", "v1", AREA, 800, TODAY)).isEqualTo(CatalogueItem.Outcome.GIVEN);
        assertThat(item.decide("r2", "v2", AREA, 800, TODAY))
                .as("its points are on the way back")
                .isEqualTo(CatalogueItem.Outcome.REFUSED);
        assertThat(item.state().stock()).isEqualTo(5);
        assertThat(item.given()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"9999, true", "10000, false"})
    void buyFromAStockOfTenThousandAtMost(int more, boolean allowed) {
        CatalogueItem item = CatalogueItem.offer("i", "330411", "雨伞", 800, 1);
        if (allowed) {
            item.restock(more);
            assertThat(item.state().stock()).isEqualTo(10_000);
        } else {
            assertThatThrownBy(() -> item.restock(more)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void buyNothingThatIsClosed() {
        CatalogueItem item = CatalogueItem.offer("i", "330411", "雨伞", 800, 1);
        item.close();
        assertThatThrownBy(item::requireAvailable).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(new PointsRejection.Closed()));
        assertThatThrownBy(item::close).isInstanceOf(Rejected.class);
        assertThat(item.decide("r1", "v1", AREA, 800, TODAY))
                .as("who has paid gets his")
                .isEqualTo(CatalogueItem.Outcome.GIVEN);
    }

    private static PointsPolicy policy(int months) {
        return new PointsPolicy(
                BigDecimal.TEN, Map.of("ELDERLY", new BigDecimal("1.5")), Set.of("WITNESSED", "CONFIRMED"), months);
    }
}
