package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** Somebody with a voice at the gate, or the district, sends a project back to its author with a reason. */
public final class ReturnProject {

    private final ChangeProject changes;
    private final Clock clock;

    public ReturnProject(Projects projects, Clock clock) {
        this.changes = new ChangeProject(projects);
        this.clock = clock;
    }

    /** Which project, in which version, and why. */
    public record Command(Caller caller, ProjectId id, long version, String reason) {}

    public Versioned<Project> handle(Command command) {
        command.caller().requireRole(Role.SOCIAL_WORKER, Role.COMMUNITY_WORKER, Role.DISTRICT_OFFICER);
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                project -> project.sendBack(
                        command.reason(), new PersonId(command.caller().subject()), clock.instant()));
    }
}
