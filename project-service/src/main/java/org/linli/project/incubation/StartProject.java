package org.linli.project.incubation;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.project.demandlist.DemandList;

/** A social worker writes down an idea, for a demand on the list or for a place in which one is still to be found (PRJ-01, PRJ-03). */
public final class StartProject {

    private final Projects projects;
    private final Demands demands;
    private final Areas areas;
    private final Clock clock;

    public StartProject(Projects projects, DemandList demands, Areas areas, Clock clock) {
        this.projects = projects;
        this.demands = new Demands(demands);
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * What to start.
     *
     * @param area needed when no demand is named; otherwise the demand's community is taken
     */
    public record Command(
            Caller caller,
            ProjectId id,
            String name,
            ProjectClass projectClass,
            @Nullable String demandId,
            @Nullable String area) {}

    public Versioned<Project> handle(Command command) {
        command.caller().requireRole(Role.SOCIAL_WORKER);
        LinkedDemand demand = demands.find(command.demandId());
        if (command.demandId() != null && demand == null) {
            throw new Rejected(new ProjectRejection.DemandNotListed(command.demandId()));
        }
        String area = demand != null ? demand.area() : knownArea(command.area());
        command.caller().requireArea(area);
        Project project = Project.start(
                command.id(),
                command.name(),
                command.projectClass(),
                area,
                demand,
                new PersonId(command.caller().subject()),
                clock.instant());
        return projects.add(project);
    }

    private String knownArea(@Nullable String area) {
        if (area == null) {
            throw new Rejected(new ProjectRejection.NoDemandLinked());
        }
        if (!areas.exists(area)) {
            throw new Rejected(new ProjectRejection.UnknownArea(area));
        }
        return area;
    }
}
