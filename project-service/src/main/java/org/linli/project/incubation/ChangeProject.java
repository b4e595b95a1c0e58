package org.linli.project.incubation;

import java.util.function.Consumer;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;

/** Runs one change of a project: in the caller's area, on the version the caller saw, decided before it is written. */
final class ChangeProject {

    private final Projects projects;

    ChangeProject(Projects projects) {
        this.projects = projects;
    }

    Versioned<Project> change(Caller caller, ProjectId id, long expectedVersion, Consumer<Project> decision) {
        Versioned<Project> found = find(caller, id);
        if (found.version() != expectedVersion) {
            throw new Rejected(new RequestRejection.Stale(found.version()));
        }
        decision.accept(found.value());
        return projects.save(found.value(), expectedVersion);
    }

    Versioned<Project> find(Caller caller, ProjectId id) {
        Versioned<Project> found =
                projects.find(id).orElseThrow(() -> new Rejected(new ProjectRejection.UnknownProject(id.value())));
        caller.requireArea(found.value().state().area());
        return found;
    }
}
