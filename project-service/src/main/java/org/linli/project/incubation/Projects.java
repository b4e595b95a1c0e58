package org.linli.project.incubation;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;

/** All projects. */
public interface Projects {

    /** Stores a new project; one that is there already under the same id is given back as it is. */
    Versioned<Project> add(Project project);

    Optional<Versioned<Project>> find(ProjectId id);

    /** Stores a changed project with the events of the change, unless somebody else was faster. */
    Versioned<Project> save(Project project, long expectedVersion);

    /** Projects of a filter, newest first; one more than {@code limit} when there are more. */
    List<Versioned<Project>> list(ProjectFilter filter, int limit);
}
