package org.linli.matching.dualcheckin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.office.Offices;
import org.linli.platform.area.Area;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Shows cards, units and grid teams within the reader's area, and the counts by division and unit. */
@Component
public class ReadMembers {

    private static final CheckInFigures.Figures NONE = new CheckInFigures.Figures(0, 0, 0, 0, 0, 0, 0);

    private final MemberCards cards;
    private final PartyUnits units;
    private final CheckInFigures figures;
    private final Offices offices;

    ReadMembers(MemberCards cards, PartyUnits units, CheckInFigures figures, Offices offices) {
        this.cards = cards;
        this.units = units;
        this.figures = figures;
        this.offices = offices;
    }

    /** The counts of one division. */
    public record OfDivision(String area, String name, CheckInFigures.Figures figures) {}

    /** The counts of one unit. */
    public record OfUnit(
            String unitId, @Nullable String name, @Nullable String organization, CheckInFigures.Figures figures) {}

    /** The counts of an area. */
    public record Report(String area, CheckInFigures.Figures totals, List<OfUnit> units, List<OfDivision> divisions) {}

    public Versioned<MemberCard> card(MemberCardId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<MemberCard> stored = cards.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<MemberCard>> cards(
            @Nullable String area,
            @Nullable PartyUnitId unit,
            @Nullable MemberStatus status,
            boolean late,
            @Nullable String after,
            int limit,
            Caller reader) {
        return cards.page(
                new MemberCards.Filter(
                        Offices.covered(area, reader), unit, status, late ? offices.today() : null, after),
                limit);
    }

    public Versioned<PartyUnit> unit(PartyUnitId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<PartyUnit> stored = units.get(id);
        Offices.requireReader(reader, stored.value().state().area());
        return stored;
    }

    public List<Versioned<PartyUnit>> units(@Nullable String area, @Nullable String after, int limit, Caller reader) {
        return units.page(Offices.covered(area, reader), after, limit);
    }

    public Versioned<GridTeam> team(GridTeamId id, Caller reader) {
        Offices.requireReader(reader);
        Versioned<GridTeam> stored = units.get(id);
        Offices.requireReader(reader, stored.value().area());
        return stored;
    }

    public List<Versioned<GridTeam>> teams(@Nullable String area, @Nullable String after, int limit, Caller reader) {
        return units.teams(Offices.covered(area, reader), after, limit);
    }

    public Report report(@Nullable String area, Caller reader) {
        String prefix = Offices.covered(area, reader);
        List<OfUnit> ofUnits = new ArrayList<>();
        figures.byUnit(prefix).forEach((id, sums) -> {
            PartyUnit.State unit =
                    units.find(new PartyUnitId(id)).map(u -> u.value().state()).orElse(null);
            ofUnits.add(
                    new OfUnit(id, unit == null ? null : unit.name(), unit == null ? null : unit.organization(), sums));
        });
        List<OfDivision> divisions = new ArrayList<>();
        List<Area> below = offices.areas().children(prefix);
        if (!below.isEmpty()) {
            Map<String, CheckInFigures.Figures> byChild =
                    figures.byChild(prefix, below.getFirst().prefix().length());
            for (Area child : below) {
                divisions.add(new OfDivision(child.prefix(), child.name(), byChild.getOrDefault(child.prefix(), NONE)));
            }
        }
        return new Report(prefix, figures.totals(prefix), ofUnits, divisions);
    }
}
