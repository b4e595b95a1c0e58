package org.linli.matching.dualcheckin;

import org.linli.matching.office.Offices;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Assigns a serving Party member to the community he lives in; his week to check in begins. */
@Component
public class AssignPartyMember {

    private final MemberCards cards;
    private final PartyUnits units;
    private final DualCheckInSettings settings;
    private final Offices offices;

    AssignPartyMember(MemberCards cards, PartyUnits units, DualCheckInSettings settings, Offices offices) {
        this.cards = cards;
        this.units = units;
        this.settings = settings;
        this.offices = offices;
    }

    /** Who, and to which unit of which community. */
    public record Command(MemberCardId id, PartyUnitId unit, MemberProfile profile, Caller by) {}

    public Versioned<MemberCard> handle(Command command) {
        Offices.requireKeeper(command.by());
        PartyUnit.State unit = units.find(command.unit())
                .orElseThrow(() -> new Rejected(new DualCheckInRejection.NoSuchUnit()))
                .value()
                .state();
        Offices.requireKeeper(command.by(), unit.area());
        if (unit.status() != PartyUnitStatus.ACTIVE) {
            throw new Rejected(new DualCheckInRejection.NoSuchUnit());
        }
        return cards.add(MemberCard.assign(
                command.id(), unit.id(), unit.area(), command.profile(), offices.today(), settings.days(unit.area())));
    }
}
