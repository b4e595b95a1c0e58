package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;

/** The author ties the project to a demand on the list (PRJ-01). */
public final class LinkDemand {

    private final ChangeProject changes;
    private final Demands demands;
    private final Clock clock;

    public LinkDemand(Projects projects, DemandList demands, Clock clock) {
        this.changes = new ChangeProject(projects);
        this.demands = new Demands(demands);
        this.clock = clock;
    }

    /** What to tie to what. */
    public record Command(Caller caller, ProjectId id, long version, String demandId) {}

    public Versioned<Project> handle(Command command) {
        command.caller().requireRole(Role.SOCIAL_WORKER);
        return changes.change(command.caller(), command.id(), command.version(), project -> {
            LinkedDemand demand = demands.find(command.demandId());
            if (demand == null) {
                throw new Rejected(new ProjectRejection.DemandNotListed(command.demandId()));
            }
            project.linkDemand(demand, new PersonId(command.caller().subject()), clock.instant());
        });
    }
}
