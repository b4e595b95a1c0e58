package org.linli.matching.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.mediation.KeepRooms;
import org.linli.platform.area.Area;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** The figures of a division with those directly below, and of a room (MAT-13, MAT-14). */
@Component
public final class ReadDisputeFigures {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Disputes disputes;
    private final KeepRooms rooms;
    private final Areas areas;

    ReadDisputeFigures(Disputes disputes, KeepRooms rooms, Areas areas) {
        this.disputes = disputes;
        this.rooms = rooms;
        this.areas = areas;
    }

    /** How many were registered in a division below; hidden when it, or a neighbour that could be told by it, is small. */
    public record OfDivision(
            String area, String name, @Nullable Long registered) {}

    /** The figures of an area. */
    public record Report(String area, DisputeFigures totals, List<OfDivision> divisions) {}

    public Report of(String area, Caller by) {
        by.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        by.requireArea(area);
        List<Disputes.Counted> all = disputes.counted(area);
        return new Report(area, DisputeFigures.of(all), divisions(area, all));
    }

    public DisputeFigures ofRoom(String roomId, Caller by) {
        by.requireRole(READERS);
        rooms.one(roomId, by);
        return DisputeFigures.of(disputes.countedIn(roomId));
    }

    private List<OfDivision> divisions(String area, List<Disputes.Counted> all) {
        record Cell(Area division, long n) {}
        List<Cell> cells = areas.children(area).stream()
                .map(d -> new Cell(
                        d,
                        all.stream()
                                .filter(c -> c.area().startsWith(d.prefix()))
                                .count()))
                .toList();
        Set<String> hidden = new HashSet<>();
        cells.stream()
                .filter(c -> DisputeFigures.shown(c.n()) == null)
                .forEach(c -> hidden.add(c.division().code()));
        if (hidden.size() == 1) {
            // one hidden cell is the total less the others: the smallest other one is hidden with it
            cells.stream()
                    .filter(c -> c.n() > 0 && !hidden.contains(c.division().code()))
                    .min(Comparator.comparingLong(Cell::n))
                    .ifPresent(c -> hidden.add(c.division().code()));
        }
        List<OfDivision> divisions = new ArrayList<>();
        for (Cell c : cells) {
            divisions.add(new OfDivision(
                    c.division().prefix(),
                    c.division().name(),
                    hidden.contains(c.division().code()) ? null : (Long) c.n()));
        }
        return divisions;
    }
}
