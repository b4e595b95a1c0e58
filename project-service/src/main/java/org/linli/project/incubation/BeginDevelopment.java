package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** The author takes the idea, or a project sent back, into research and development. */
public final class BeginDevelopment {

    private final ChangeProject changes;
    private final Clock clock;

    public BeginDevelopment(Projects projects, Clock clock) {
        this.changes = new ChangeProject(projects);
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
                project ->
                        project.beginDevelopment(new PersonId(command.caller().subject()), clock.instant()));
    }
}
