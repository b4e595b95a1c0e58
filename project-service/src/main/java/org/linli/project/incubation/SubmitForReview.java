package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;

/** The author lays the complete package before the gate (PRJ-01, PRJ-02, PRJ-03). */
public final class SubmitForReview {

    private final ChangeProject changes;
    private final Demands demands;
    private final Clock clock;

    public SubmitForReview(Projects projects, DemandList demands, Clock clock) {
        this.changes = new ChangeProject(projects);
        this.demands = new Demands(demands);
        this.clock = clock;
    }

    /** Which project, in which version. */
    public record Command(Caller caller, ProjectId id, long version) {}

    public Versioned<Project> handle(Command command) {
        command.caller().requireRole(Role.SOCIAL_WORKER);
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                project -> project.submitForReview(
                        demands.find(project.state().demandId()),
                        new PersonId(command.caller().subject()),
                        clock.instant()));
    }
}
