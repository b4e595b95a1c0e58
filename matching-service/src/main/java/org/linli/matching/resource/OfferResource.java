package org.linli.matching.resource;

import java.time.Clock;
import java.util.Map;
import org.linli.matching.department.Departments;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Takes an offer onto the books; it comes on the list after a check (MAT-04). */
@Component
public class OfferResource {

    private static final Role[] OFFERERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER
    };

    private final Resources resources;
    private final Departments departments;
    private final Areas areas;
    private final Clock clock;

    OfferResource(Resources resources, Departments departments, Areas areas, Clock clock) {
        this.resources = resources;
        this.departments = departments;
        this.areas = areas;
        this.clock = clock;
    }

    /** What is offered; {@code stock} is what is there of goods or funds. */
    public record Command(ResourceId id, ResourceDetails details, long stock, Caller by) {}

    /** Who may offer; also asked before a body is read. */
    public static Role[] offerers() {
        return OFFERERS.clone();
    }

    public Versioned<Resource> handle(Command command) {
        command.by().requireRole(OFFERERS);
        ResourceDetails details = command.details();
        command.by().requireArea(details.area());
        if (!AreaScope.isPrefix(details.area())
                || details.area().length() < 6
                || areas.find(details.area()).isEmpty()) {
            throw new Rejected(new ResourceRejection.UnknownArea());
        }
        details.owner().department().ifPresent(code -> {
            if (departments.find(details.area(), code).isEmpty()) {
                throw new Rejected(new ResourceRejection.UnknownDepartment());
            }
        });
        Map<String, FieldFault> faults = details.faults();
        if (!faults.isEmpty()) {
            throw new Rejected(new RequestRejection.Invalid(faults));
        }
        return resources.add(Resource.offer(
                command.id(), details, command.stock(), command.by().subject(), clock.instant()));
    }
}
