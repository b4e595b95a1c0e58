package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;

/** A mentor or the community's Party secretary gives one of the two voices of the gate (PRJ-03). */
public final class ApproveProject {

    private final ChangeProject changes;
    private final Demands demands;
    private final Clock clock;

    public ApproveProject(Projects projects, DemandList demands, Clock clock) {
        this.changes = new ChangeProject(projects);
        this.demands = new Demands(demands);
        this.clock = clock;
    }

    /** Which project, in which version, and in which capacity. */
    public record Command(Caller caller, ProjectId id, long version, GateRole as) {}

    public Versioned<Project> handle(Command command) {
        command.caller()
                .requireRole(
                        switch (command.as()) {
                            case MENTOR -> Role.SOCIAL_WORKER;
                            case PARTY_SECRETARY -> Role.COMMUNITY_WORKER;
                        });
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                project -> project.approve(
                        command.as(),
                        demands.find(project.state().demandId()),
                        new PersonId(command.caller().subject()),
                        clock.instant()));
    }
}
