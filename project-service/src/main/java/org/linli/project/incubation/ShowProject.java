package org.linli.project.incubation;

import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;

/** Decides who may look at projects: the professionals and officers whose area covers them. */
public final class ShowProject {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.JUDGE,
        Role.FINANCE,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Projects projects;

    public ShowProject(Projects projects) {
        this.projects = projects;
    }

    public Versioned<Project> handle(Caller caller, ProjectId id) {
        caller.requireRole(READERS);
        return new ChangeProject(projects).find(caller, id);
    }

    /** One page, newest first; one row more than asked for tells that there are more. */
    public List<Versioned<Project>> list(Caller caller, ProjectFilter filter, int limit) {
        caller.requireRole(READERS);
        caller.requireArea(filter.areaPrefix());
        return projects.list(filter, limit);
    }
}
