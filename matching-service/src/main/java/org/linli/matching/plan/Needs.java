package org.linli.matching.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.Skills;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.Commitment;
import org.linli.matching.engine.Need;
import org.linli.matching.standing.StandingCommitment;
import org.linli.matching.supply.ServiceClasses;
import org.springframework.stereotype.Component;

/** Puts demands and promises into the engine's terms. */
@Component
public final class Needs {

    private final Skills skills;

    Needs(Skills skills) {
        this.skills = skills;
    }

    /** The seats of a demand that are still open; people on its other seats, and those who said no, are not asked again. */
    public Need of(DemandState demand, Set<String> saidNo) {
        DemandDetails d = demand.details();
        List<Need.Role> roles = new ArrayList<>();
        for (SeatRole role : rolesOf(d)) {
            int filled =
                    (int) demand.seats().stream().filter(s -> s.role() == role).count();
            int wanted = Math.max(0, d.wantedOf(role) - filled);
            int minimum = Math.clamp((long) d.minimumOf(role) - filled, 0, wanted);
            roles.add(new Need.Role(
                    role == SeatRole.SUPERVISOR,
                    role == SeatRole.SUPERVISOR ? 0 : skills.bits(d.skills()),
                    minimum,
                    wanted));
        }
        Set<String> refused = new HashSet<>(saidNo);
        demand.seats().forEach(seat -> refused.add(seat.volunteerId()));
        return new Need(
                demand.id().value(),
                Long.parseLong(d.area()),
                d.urgency().weight(),
                d.demandClass().focus(),
                ServiceClasses.bit(d.demandClass()),
                d.window().date().toEpochDay(),
                d.window().start().toSecondOfDay() / 60,
                d.window().end().toSecondOfDay() / 60,
                // MAT-09: a mediator is an adult; VOL-04: no danger for minors
                d.danger() || d.demandClass() == DemandClass.DISPUTE,
                d.minors(),
                roles,
                refused);
    }

    /** The roles of a demand, in the order of the need's roles. */
    public static List<SeatRole> rolesOf(DemandDetails d) {
        List<SeatRole> roles = new ArrayList<>();
        if (d.wanted() > 0) {
            roles.add(SeatRole.VOLUNTEER);
        }
        if (d.supervised()) {
            roles.add(SeatRole.SUPERVISOR);
        }
        return roles;
    }

    static Commitment commitment(StandingCommitment c) {
        return new Commitment(c.volunteerId(), localMinute(c.startsAt()), localMinute(c.endsAt()), false);
    }

    static Commitment commitment(AssignmentState a) {
        return new Commitment(
                a.volunteerId(),
                localMinute(a.job().startsAt()),
                localMinute(a.job().endsAt()),
                a.role() == SeatRole.SUPERVISOR);
    }

    public static long localMinute(Instant at) {
        var local = at.atZone(Window.ZONE);
        return local.toLocalDate().toEpochDay() * 1_440 + local.toLocalTime().toSecondOfDay() / 60;
    }
}
