package org.linli.project.incubation;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.KnownDemand;

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
    private final DemandList demands;

    public ShowProject(Projects projects, DemandList demands) {
        this.projects = projects;
        this.demands = demands;
    }

    /** What is known now of the demand that a project answers; its time follows what matching-service decides. */
    public Optional<KnownDemand> demandOf(Project project) {
        return Optional.ofNullable(project.state().demandId()).flatMap(demands::find);
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
