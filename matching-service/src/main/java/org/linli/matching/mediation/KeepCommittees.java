package org.linli.matching.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Page;
import org.springframework.stereotype.Component;

/** Forms committees, renews their terms, changes their members (MAT-09). */
@Component
public final class KeepCommittees {

    private final Committees committees;
    private final CommitteeRules rules;
    private final Areas areas;
    private final Clock clock;

    KeepCommittees(Committees committees, CommitteeRules rules, Areas areas, Clock clock) {
        this.committees = committees;
        this.rules = rules;
        this.areas = areas;
        this.clock = clock;
    }

    public Versioned<Committee> form(
            String id, String name, String area, List<Mediator> members, LocalDate from, Caller by) {
        by.requireRole(MediationRoles.keepers());
        by.requireArea(area);
        requireKnown(areas, area);
        return committees.add(Committee.elected(id, name, area, members, from, rules));
    }

    public Versioned<Committee> renew(String id, long version, List<Mediator> members, LocalDate from, Caller by) {
        return change(Committee.Change.RENEWED, id, version, by, committee -> committee.renewed(members, from, rules));
    }

    public Versioned<Committee> change(String id, long version, List<Mediator> members, Caller by) {
        LocalDate today = LocalDate.now(clock.withZone(Zones.CHINA));
        return change(
                Committee.Change.MEMBERS_CHANGED, id, version, by, committee -> committee.with(members, today, rules));
    }

    public Versioned<Committee> one(String id, Caller by) {
        by.requireRole(MediationRoles.readers());
        Versioned<Committee> found = committees.get(id);
        by.requireArea(found.value().area());
        return found;
    }

    public Page<Versioned<Committee>> list(String area, @Nullable String cursor, int limit, Caller by) {
        by.requireRole(MediationRoles.readers());
        by.requireArea(area);
        return committees.list(area, cursor, limit);
    }

    private Versioned<Committee> change(
            Committee.Change change, String id, long version, Caller by, UnaryOperator<Committee> step) {
        by.requireRole(MediationRoles.keepers());
        Versioned<Committee> found = committees.get(id);
        by.requireArea(found.value().area());
        if (found.version() != version) {
            throw new Rejected(new RequestRejection.Stale(found.version()));
        }
        return committees.save(change, step.apply(found.value()), version);
    }

    static void requireKnown(Areas areas, String area) {
        if (areas.find(area).isEmpty()) {
            throw new Rejected(new MediationRejection.UnknownArea());
        }
    }
}
