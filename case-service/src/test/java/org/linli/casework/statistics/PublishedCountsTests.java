package org.linli.casework.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.linli.testkit.Rule;

/** What is hung up and what each view cuts from it. */
@Rule({"CAS-02", "SEC-11"})
class PublishedCountsTests {

    private static final Areas AREAS = Areas.fromClasspath();

    private final Map<String, List<CaseCounts.StreetCount>> cases = new HashMap<>();
    private final Board board = new Board();
    private Clock clock = at("2026-11-20T02:00:00Z");

    /** The board in memory. */
    private static final class Board implements CountsBoard {

        private final Map<String, Versioned<PublishedCounts>> hung = new HashMap<>();
        private final List<PublishedCounts> published = new ArrayList<>();

        @Override
        public Optional<Versioned<PublishedCounts>> find(String district) {
            return Optional.ofNullable(hung.get(district));
        }

        @Override
        public void publish(PublishedCounts counts, long expectedVersion) {
            hung.put(counts.district(), new Versioned<>(counts, expectedVersion + 1));
            published.add(counts);
        }
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), Zones.CHINA);
    }

    private void publish() {
        new PublishCaseCounts(district -> cases.getOrDefault(district, List.of()), board, AREAS, clock).run();
    }

    private ShowCaseCounts.View view(String area) {
        Caller analyst = new Caller("analyst", "analyst", EnumSet.of(Role.ANALYST), new AreaScope(area), null);
        return new ShowCaseCounts(board, AREAS, clock).handle(analyst, area);
    }

    @Test
    void namesEveryDistrictAndStreetWhetherThereAreCasesOrNot() {
        cases.put("330411", List.of(new CaseCounts.StreetCount("330411002", 7, 5)));
        publish();
        assertThat(board.hung.keySet()).contains("330411", "411603").hasSizeGreaterThan(2);
        PublishedCounts counts =
                Objects.requireNonNull(board.hung.get("330411")).value();
        assertThat(counts.cells()).hasSameSizeAs(AREAS.children("330411"));
        assertThat(counts.total()).isEqualTo(new PublishedCounts.Cell("330411", 7L, 5L));
        assertThat(counts.cells())
                .contains(new PublishedCounts.Cell("330411002", 7L, 5L), new PublishedCounts.Cell("330411003", 0L, 0L));
    }

    @Test
    void publishesOnlyWhatIsNewOrOfAnotherDay() {
        publish();
        int first = board.published.size();
        publish();
        assertThat(board.published).hasSize(first);
        // from 0 to 3: the total and the street's cell turn from 0 to hidden, once
        cases.put("330411", List.of(new CaseCounts.StreetCount("330411002", 3, 0)));
        publish();
        assertThat(board.published).hasSize(first + 1);
        cases.put("330411", List.of(new CaseCounts.StreetCount("330411002", 4, 0)));
        publish();
        assertThat(board.published)
                .as("a change among hidden counts is no news")
                .hasSize(first + 1);
        clock = at("2026-11-20T16:00:00Z");
        publish();
        assertThat(board.published).hasSize(2 * first + 1);
        assertThat(board.published.getLast().asOf()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void cutsEveryViewFromTheSamePublication() {
        cases.put(
                "330411",
                List.of(
                        new CaseCounts.StreetCount("330411002", 3, 0),
                        new CaseCounts.StreetCount("330411003", 6, 0),
                        new CaseCounts.StreetCount("330411004", 9, 0)));
        publish();
        // counts that were never published are seen by nobody
        cases.put("330411", List.of(new CaseCounts.StreetCount("330411002", 50, 0)));
        PublishedCounts.Cell hidden = new PublishedCounts.Cell("330411003", null, 0L);
        assertThat(view("330411").total()).isEqualTo(new PublishedCounts.Cell("330411", 18L, 0L));
        assertThat(view("330411").cells()).contains(hidden);
        assertThat(view("330411003").cells()).containsExactly(hidden);
        assertThat(view("330411003005").cells()).containsExactly(hidden);
        assertThat(view("330411003").total()).isNull();
    }

    @Test
    void setsDistrictsBesideEachOtherWithoutTheirSum() {
        cases.put("330411", List.of(new CaseCounts.StreetCount("330411002", 3, 8)));
        publish();
        assertThat(view("33").total()).isNull();
        assertThat(view("33").cells()).contains(new PublishedCounts.Cell("330411", null, 8L));
        assertThat(view("33").cells()).noneMatch(cell -> cell.area().startsWith("41"));
    }

    @Test
    void isEmptyBeforeTheFirstPublication() {
        assertThat(view("330411").cells()).isEmpty();
        assertThat(view("330411").total()).isNull();
        assertThat(view("330411").asOf()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void refusesAForeignArea() {
        Caller street = new Caller("s", "s", EnumSet.of(Role.STREET_OFFICER), new AreaScope("330411002"), null);
        ShowCaseCounts show = new ShowCaseCounts(board, AREAS, clock);
        assertThat(catchThrowableOfType(Rejected.class, () -> show.handle(street, "330411"))
                        .rejection()
                        .code())
                .isEqualTo("security.area-out-of-scope");
    }
}
