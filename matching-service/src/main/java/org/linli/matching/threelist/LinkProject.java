package org.linli.matching.threelist;

import java.util.List;
import org.linli.contracts.matching.DemandProjectLinkedV1;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Links a listed demand to a project by hand; most links come with the project's own start (MAT-01). */
@Component
public class LinkProject {

    private static final Role[] LINKERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    private final ThreeLists lists;

    LinkProject(ThreeLists lists) {
        this.lists = lists;
    }

    public Versioned<DemandLine> handle(String demandId, String projectId, long version, Caller by) {
        by.requireRole(LINKERS);
        Versioned<DemandLine> stored = lists.getDemand(demandId);
        DemandLine line = stored.value();
        by.requireArea(line.area());
        if (stored.version() != version) {
            throw new Rejected(new RequestRejection.Stale(stored.version()));
        }
        ProjectLine project = lists.findProject(projectId)
                .map(Versioned::value)
                .filter(p -> !p.area().isEmpty())
                .orElseThrow(() -> new Rejected(new ThreeListRejection.UnknownProject()));
        if (!line.listed()) {
            throw new Rejected(new ThreeListRejection.NotListed());
        }
        if (!AreaScope.districtOf(project.area()).equals(AreaScope.districtOf(line.area()))) {
            throw new Rejected(new ThreeListRejection.OtherDistrict());
        }
        DemandLine next = line.taken(projectId);
        if (next.equals(line)) {
            return stored;
        }
        Versioned<DemandLine> saved =
                lists.save(next, version, List.of(new DemandProjectLinkedV1(demandId, line.area(), projectId)));
        lists.addToProject(projectId, demandId);
        return saved;
    }
}
