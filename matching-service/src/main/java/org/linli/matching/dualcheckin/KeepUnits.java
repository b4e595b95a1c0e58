package org.linli.matching.dualcheckin;

import java.util.function.Consumer;
import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Forms units, gives them posts and people, and keeps the grid teams. */
@Component
public class KeepUnits {

    private final PartyUnits units;
    private final MemberCards cards;
    private final Offices offices;

    KeepUnits(PartyUnits units, MemberCards cards, Offices offices) {
        this.units = units;
        this.cards = cards;
        this.offices = offices;
    }

    public Versioned<PartyUnit> form(PartyUnitId id, String area, String name, String organization, Caller by) {
        Offices.requireKeeper(by, area);
        requireCommunity(area);
        return units.add(PartyUnit.form(id, area, name, organization));
    }

    public Versioned<PartyUnit> addPost(PartyUnitId id, long version, String title, String duty, Caller by) {
        return change(id, version, by, unit -> unit.addPost(title, duty));
    }

    /** The holder must be a member of this very unit who has checked in. */
    public Versioned<PartyUnit> fillPost(PartyUnitId id, long version, String title, MemberCardId holder, Caller by) {
        return change(id, version, by, unit -> {
            MemberCard.State card = cards.get(holder).value().state();
            if (!card.unit().equals(id) || card.status() != MemberStatus.CHECKED_IN) {
                throw new Rejected(new DualCheckInRejection.NotAMember());
            }
            unit.fillPost(title, holder);
        });
    }

    public Versioned<PartyUnit> dissolve(PartyUnitId id, long version, Caller by) {
        return change(id, version, by, PartyUnit::dissolve);
    }

    /** A member left: his post is vacant. Told twice, the second time finds nothing. */
    public void memberLeft(PartyUnitId id, MemberCardId card) {
        Retry.whileStale(() -> {
            Versioned<PartyUnit> stored = units.find(id).orElse(null);
            if (stored == null || !stored.value().freePost(card)) {
                return false;
            }
            units.save(stored.value(), stored.version());
            return true;
        });
    }

    public Versioned<GridTeam> setUp(GridTeam team, Caller by) {
        Offices.requireKeeper(by, team.area());
        requireCommunity(team.area());
        return units.add(team);
    }

    public Versioned<GridTeam> replace(GridTeam team, long version, Caller by) {
        Offices.requireKeeper(by);
        Versioned<GridTeam> stored = units.get(team.id());
        Offices.requireKeeper(by, stored.value().area());
        Offices.requireVersion(stored, version);
        if (!stored.value().area().equals(team.area())) {
            throw new Rejected(new DualCheckInRejection.UnknownArea());
        }
        return units.save(team, version);
    }

    private Versioned<PartyUnit> change(PartyUnitId id, long version, Caller by, Consumer<PartyUnit> decide) {
        Offices.requireKeeper(by);
        Versioned<PartyUnit> stored = units.get(id);
        Offices.requireKeeper(by, stored.value().state().area());
        Offices.requireVersion(stored, version);
        decide.accept(stored.value());
        return units.save(stored.value(), version);
    }

    private void requireCommunity(String area) {
        if (!offices.isCommunity(area)) {
            throw new Rejected(new DualCheckInRejection.UnknownArea());
        }
    }
}
