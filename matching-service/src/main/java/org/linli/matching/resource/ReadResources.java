package org.linli.matching.resource;

import java.util.List;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Shows the resource list to everybody who works in the district. */
@Component
public class ReadResources {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.AUDITOR,
        Role.ANALYST
    };

    private final Resources resources;
    private final CircleFigures circles;

    ReadResources(Resources resources, CircleFigures circles) {
        this.resources = resources;
        this.circles = circles;
    }

    public Versioned<Resource> one(ResourceId id, Caller reader) {
        reader.requireRole(READERS);
        Versioned<Resource> stored = resources.get(id);
        ResourceDesk.requireDistrict(reader, stored.value().state().details().area());
        return stored;
    }

    public List<Versioned<Resource>> page(Resources.Filter filter, int limit, Caller reader) {
        requireReader(filter.areaPrefix(), reader);
        return resources.page(filter, limit);
    }

    public List<CircleFigures.OfCircle> circles(String area, Caller reader) {
        requireReader(area, reader);
        return circles.of(area);
    }

    private static void requireReader(String area, Caller reader) {
        reader.requireRole(READERS);
        if (!AreaScope.isPrefix(area)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        ResourceDesk.requireDistrict(reader, area);
    }
}
