package org.linli.project.incubation;

import java.time.Clock;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** The author writes the research and development package, whole or in drafts (PRJ-02). */
public final class WritePackage {

    private final ChangeProject changes;
    private final Areas areas;
    private final Clock clock;

    public WritePackage(Projects projects, Areas areas, Clock clock) {
        this.changes = new ChangeProject(projects);
        this.areas = areas;
        this.clock = clock;
    }

    /** The package that replaces the one before. */
    public record Command(Caller caller, ProjectId id, long version, ProjectPackage content) {}

    public Versioned<Project> handle(Command command) {
        command.caller().requireRole(Role.SOCIAL_WORKER);
        String area = command.content().area();
        if (area != null && !areas.exists(area)) {
            throw new Rejected(new ProjectRejection.UnknownArea(area));
        }
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                project -> project.writePackage(
                        command.content(), new PersonId(command.caller().subject()), clock.instant()));
    }
}
