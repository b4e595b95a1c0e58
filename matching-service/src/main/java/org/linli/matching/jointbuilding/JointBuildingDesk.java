package org.linli.matching.jointbuilding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.Window;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Keeps the agreements of Party organizations and their joint lists for the offices of the place. */
@Component
public class JointBuildingDesk {

    private static final Role[] KEEPERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final JointBuildings partners;
    private final Areas areas;
    private final Clock clock;

    JointBuildingDesk(JointBuildings partners, Areas areas, Clock clock) {
        this.partners = partners;
        this.areas = areas;
        this.clock = clock;
    }

    /** Who keeps agreements; also asked before a body is read. */
    public static Role[] keepers() {
        return KEEPERS.clone();
    }

    public Versioned<JointBuilding> draft(JointBuilding agreement, Caller by) {
        requireKeeper(agreement.area(), by);
        Map<String, FieldFault> faults = agreement.faults();
        if (!faults.isEmpty()) {
            throw new Rejected(new RequestRejection.Invalid(faults));
        }
        return partners.addAgreement(agreement);
    }

    public Versioned<JointBuilding> sign(String id, long version, Caller by) {
        return move(id, version, by, JointBuilding::sign);
    }

    public Versioned<JointBuilding> withdraw(String id, long version, Caller by) {
        return move(id, version, by, JointBuilding::withdraw);
    }

    public Versioned<JointBuilding> end(String id, long version, Caller by) {
        return move(id, version, by, JointBuilding::end);
    }

    public Versioned<JointBuilding> finish(String id, String item, long version, Caller by) {
        LocalDate today = LocalDate.now(clock.withZone(Window.ZONE));
        return move(id, version, by, agreement -> agreement.finish(item, today));
    }

    public Versioned<JointBuilding> agreement(String id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<JointBuilding> stored = partners.getAgreement(id);
        reader.requireArea(stored.value().area());
        return stored;
    }

    public List<Versioned<JointBuilding>> agreements(String area, @Nullable String after, int limit, Caller reader) {
        requireReader(area, reader);
        return partners.agreements(area, after, limit);
    }

    private Versioned<JointBuilding> move(String id, long version, Caller by, UnaryOperator<JointBuilding> step) {
        by.requireRole(KEEPERS);
        Versioned<JointBuilding> stored = partners.getAgreement(id);
        by.requireArea(stored.value().area());
        requireVersion(stored.version(), version);
        return partners.saveAgreement(step.apply(stored.value()), stored.value().status(), version);
    }

    private static void requireVersion(long stored, long given) {
        if (stored != given) {
            throw new Rejected(new RequestRejection.Stale(stored));
        }
    }

    private void requireKeeper(String area, Caller by) {
        by.requireRole(KEEPERS);
        by.requireArea(area);
        if (!AreaScope.isPrefix(area) || areas.find(area).isEmpty()) {
            throw new Rejected(new JointBuildingRejection.UnknownArea());
        }
    }

    private static void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        reader.requireArea(area);
    }
}
