package org.linli.matching.engine.zone;

import java.util.ArrayList;
import java.util.List;
import org.linli.matching.engine.week.WeekProblem;

/** All that another zone has to know of a need to find people for it, or to plan it for a round. */
record NeedCard(
        long id,
        int category,
        float x,
        float y,
        int languages,
        int preferredSkills,
        int runBonus,
        int seatValue,
        int venueType,
        int venueCapacity,
        int pool,
        int poolQuantity,
        long priorPerson,
        List<RoleCard> roles,
        List<WindowCard> windows) {

    /** No prior partner. */
    static final long NOBODY = -1;

    record RoleCard(int number, int kind, int skills, int qualifications, int minimum, int wanted) {}

    record WindowCard(int number, int day, int start, int length, int penalty) {}

    NeedCard {
        roles = List.copyOf(roles);
        windows = List.copyOf(windows);
    }

    static NeedCard of(WeekProblem problem, int n) {
        WeekProblem.Needs needs = problem.needs();
        WeekProblem.Roles r = problem.roles();
        WeekProblem.Windows w = problem.windows();
        List<RoleCard> roles = new ArrayList<>();
        for (int i = needs.firstRole()[n]; i < needs.firstRole()[n + 1]; i++) {
            roles.add(new RoleCard(
                    r.number()[i], r.kind()[i], r.skills()[i], r.qualifications()[i], r.minimum()[i], r.wanted()[i]));
        }
        List<WindowCard> windows = new ArrayList<>();
        for (int i = needs.firstWindow()[n]; i < needs.firstWindow()[n + 1]; i++) {
            windows.add(new WindowCard(w.number()[i], w.day()[i], w.start()[i], w.length()[i], w.penalty()[i]));
        }
        int prior = needs.priorPerson()[n];
        return new NeedCard(
                needs.id()[n],
                needs.category()[n],
                needs.x()[n],
                needs.y()[n],
                needs.languages()[n],
                needs.preferredSkills()[n],
                needs.runBonus()[n],
                needs.seatValue()[n],
                needs.venueType()[n],
                needs.venueCapacity()[n],
                needs.pool()[n],
                needs.poolQuantity()[n],
                prior == WeekProblem.NONE ? NOBODY : problem.people().id()[prior],
                roles,
                windows);
    }

    void write(MessageWriter out) {
        out.whole(id);
        out.whole(category);
        out.real(x);
        out.real(y);
        out.count(languages);
        out.bits(preferredSkills);
        out.whole(runBonus);
        out.whole(seatValue);
        out.whole(venueType);
        out.whole(venueCapacity);
        out.whole(pool);
        out.whole(poolQuantity);
        out.whole(priorPerson);
        out.count(roles.size());
        for (RoleCard role : roles) {
            out.whole(role.number);
            out.whole(role.kind);
            out.count(role.skills);
            out.count(role.qualifications);
            out.whole(role.minimum);
            out.whole(role.wanted);
        }
        out.count(windows.size());
        for (WindowCard window : windows) {
            out.whole(window.number);
            out.whole(window.day);
            out.whole(window.start);
            out.whole(window.length);
            out.whole(window.penalty);
        }
    }

    static NeedCard read(MessageReader in) {
        return new NeedCard(
                in.whole(),
                in.small(),
                in.real(),
                in.real(),
                in.count(),
                in.bits(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.small(),
                in.whole(),
                in.list(i -> new RoleCard(i.small(), i.small(), i.count(), i.count(), i.small(), i.small())),
                in.list(i -> new WindowCard(i.small(), i.small(), i.small(), i.small(), i.small())));
    }
}
