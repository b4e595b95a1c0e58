package org.linli.casework.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.time.Zones;

/**
 * Publishes the de-identified counts of every district of the register, whether it has cases or not (CAS-02).
 *
 * <p>It runs by the clock and never at the moment of a case's change, so that the moment of a publication points to no case.
 */
public final class PublishCaseCounts {

    private final CaseCounts counts;
    private final CountsBoard board;
    private final Areas areas;
    private final Clock clock;

    public PublishCaseCounts(CaseCounts counts, CountsBoard board, Areas areas, Clock clock) {
        this.counts = counts;
        this.board = board;
        this.areas = areas;
        this.clock = clock;
    }

    /** Publishes what has changed since the last time. */
    public void run() {
        areas.all().stream()
                .filter(area -> area.level() == DivisionLevel.COUNTY)
                .map(Area::prefix)
                .forEach(this::publish);
    }

    private void publish(String district) {
        PublishedCounts fresh = count(district);
        Optional<Versioned<PublishedCounts>> known = board.find(district);
        if (known.isEmpty() || !known.get().value().saysTheSameAs(fresh)) {
            board.publish(fresh, known.map(Versioned::version).orElse(0L));
        }
    }

    private PublishedCounts count(String district) {
        Map<String, CaseCounts.StreetCount> byStreet = counts.ofDistrict(district).stream()
                .collect(Collectors.toMap(CaseCounts.StreetCount::street, Function.identity()));
        List<String> streets =
                areas.children(district).stream().map(Area::prefix).toList();
        SmallCells.Shown open = column(streets, byStreet, CaseCounts.StreetCount::open);
        SmallCells.Shown closed = column(streets, byStreet, CaseCounts.StreetCount::closed);
        List<PublishedCounts.Cell> cells = new ArrayList<>();
        for (int i = 0; i < streets.size(); i++) {
            cells.add(new PublishedCounts.Cell(
                    streets.get(i),
                    shown(open.cells().get(i)),
                    shown(closed.cells().get(i))));
        }
        return new PublishedCounts(
                district,
                LocalDate.ofInstant(clock.instant(), Zones.CHINA),
                new PublishedCounts.Cell(district, shown(open.total()), shown(closed.total())),
                cells);
    }

    private static SmallCells.Shown column(
            List<String> streets,
            Map<String, CaseCounts.StreetCount> byStreet,
            Function<CaseCounts.StreetCount, Long> column) {
        return SmallCells.suppress(streets.stream()
                .map(street -> byStreet.getOrDefault(street, new CaseCounts.StreetCount(street, 0, 0)))
                .map(column)
                .toList());
    }

    private static @Nullable Long shown(OptionalLong cell) {
        return cell.isPresent() ? cell.getAsLong() : null;
    }
}
