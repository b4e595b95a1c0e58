package org.linli.matching.assignment;

import java.util.List;
import org.linli.matching.demand.Demand;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.ReadDemands;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows assignments: offices see those of their area's demands, a volunteer sees his own and learns of no other. */
@Component
public final class ReadAssignments {

    static final Role[] OFFICES = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.AUDITOR
    };
    private static final int MOST = 200;

    private final Assignments assignments;
    private final ReadDemands demands;

    ReadAssignments(Assignments assignments, ReadDemands demands) {
        this.assignments = assignments;
        this.demands = demands;
    }

    public Versioned<Assignment> one(AssignmentId id, Caller reader) {
        boolean volunteer = reader.has(Role.VOLUNTEER) && !reader.hasAny(OFFICES);
        if (!volunteer) {
            reader.requireRole(OFFICES);
        }
        Versioned<Assignment> stored = assignments.get(id);
        AssignmentState state = stored.value().state();
        if (!volunteer) {
            reader.requireArea(state.job().area());
        } else if (!shown(state, reader)) {
            throw new Rejected(new RequestRejection.NotFound());
        }
        return stored;
    }

    /** What the caller himself was asked; a proposal that no office stands behind yet is not shown. */
    public List<Versioned<Assignment>> mine(Caller volunteer) {
        volunteer.requireRole(Role.VOLUNTEER);
        String id = volunteer.volunteerId();
        if (id == null) {
            return List.of();
        }
        return assignments.ofVolunteer(id, MOST).stream()
                .filter(a -> shown(a.value().state(), volunteer))
                .toList();
    }

    public List<Versioned<Assignment>> ofDemand(DemandId demand, Caller reader) {
        reader.requireRole(OFFICES);
        Versioned<Demand> stored = demands.one(demand, reader);
        return assignments.ofDemand(stored.value().state().id());
    }

    private static boolean shown(AssignmentState state, Caller volunteer) {
        return state.volunteerId().equals(volunteer.volunteerId()) && state.confirmedAt() != null;
    }
}
