package org.linli.casework.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Area;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;

/**
 * Shows the published counts of an area; every view is cut from the same publication, so that two views together tell no more than one.
 */
public final class ShowCaseCounts {

    private static final int STREET = 9;

    private final CountsBoard board;
    private final Areas areas;
    private final Clock clock;

    public ShowCaseCounts(CountsBoard board, Areas areas, Clock clock) {
        this.board = board;
        this.areas = areas;
        this.clock = clock;
    }

    /** The counts of an area: its own, where it is a district, and those of its parts. */
    public record View(
            String area, LocalDate asOf, PublishedCounts.@Nullable Cell total, List<PublishedCounts.Cell> cells) {

        public View {
            cells = List.copyOf(cells);
        }
    }

    public View handle(Caller caller, String areaPrefix) {
        caller.requireRole(
                Role.DISTRICT_OFFICER,
                Role.STREET_OFFICER,
                Role.COMMUNITY_WORKER,
                Role.SOCIAL_WORKER,
                Role.PROSECUTOR,
                Role.CASE_WORKER,
                Role.AUDITOR,
                Role.ANALYST,
                Role.OPERATOR);
        caller.requireArea(areaPrefix);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Zones.CHINA);
        if (areaPrefix.length() < 6) {
            // districts beside each other without their sum: nothing to subtract from
            List<PublishedCounts.Cell> districts = areas.all().stream()
                    .filter(area -> area.level() == DivisionLevel.COUNTY)
                    .map(Area::prefix)
                    .filter(prefix -> prefix.startsWith(areaPrefix))
                    .flatMap(district -> published(district).stream())
                    .map(PublishedCounts::total)
                    .toList();
            return new View(areaPrefix, today, null, districts);
        }
        Optional<PublishedCounts> district = published(AreaScope.districtOf(areaPrefix));
        LocalDate asOf = district.map(PublishedCounts::asOf).orElse(today);
        List<PublishedCounts.Cell> cells = district.map(PublishedCounts::cells).orElse(List.of());
        if (areaPrefix.length() >= STREET) {
            String street = AreaScope.streetOf(areaPrefix);
            return new View(
                    areaPrefix,
                    asOf,
                    null,
                    cells.stream().filter(cell -> cell.area().equals(street)).toList());
        }
        return new View(areaPrefix, asOf, district.map(PublishedCounts::total).orElse(null), cells);
    }

    private Optional<PublishedCounts> published(String district) {
        return board.find(district).map(Versioned::value);
    }
}
