package org.linli.matching.threelist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.resource.Booking;
import org.linli.platform.problem.Rejected;

/**
 * One demand on the three lists (MAT-01): it may have many resources and one project.
 *
 * @param area empty until the demand's own events were heard
 * @param listed whether it ever came on the demand list
 */
public record DemandLine(
        String demandId,
        String area,
        String demandClass,
        String type,
        String urgency,
        @Nullable String title,
        @Nullable Instant startsAt,
        String status,
        boolean listed,
        List<ResourceLink> resources,
        @Nullable String projectId) {

    /** Nobody serves it, and it was not closed by an office. */
    private static final Set<String> WAITING = Set.of(
            DemandStatus.LISTED.name(),
            DemandStatus.MATCHING.name(),
            DemandStatus.EXPIRED.name(),
            DemandStatus.REOPENED.name());

    /** A resource that was reserved for the demand; {@code stage} is that of the booking. */
    public record ResourceLink(
            String bookingId,
            String resourceId,
            String kind,
            @Nullable String department,
            String stage) {

        boolean holds() {
            return !stage.equals(Booking.Stage.RELEASED.name());
        }
    }

    public DemandLine {
        resources = List.copyOf(resources);
    }

    /** A demand of which nothing was heard yet. */
    public static DemandLine unheard(String demandId) {
        return new DemandLine(demandId, "", "", "", "", null, null, "", false, List.of(), null);
    }

    /** MAT-01, MAT-03: asked for on the list, and neither people nor a resource were found. */
    public boolean gap() {
        return listed && WAITING.contains(status) && resources.stream().noneMatch(ResourceLink::holds);
    }

    DemandLine submitted(String where, String ofClass, String ofType, String ofUrgency) {
        String now = status.isEmpty() ? DemandStatus.SUBMITTED.name() : status;
        return new DemandLine(
                demandId, where, ofClass, ofType, ofUrgency, title, startsAt, now, listed, resources, projectId);
    }

    DemandLine published(String shownTitle, Instant begins) {
        return new DemandLine(
                demandId, area, demandClass, type, urgency, shownTitle, begins, status, true, resources, projectId);
    }

    DemandLine moved(String to) {
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, to, listed, resources, projectId);
    }

    /** The latest stage of a booking; a booking that was given back leaves the list. */
    DemandLine linked(ResourceLink link) {
        List<ResourceLink> next = new ArrayList<>();
        resources.stream().filter(r -> !r.bookingId().equals(link.bookingId())).forEach(next::add);
        if (link.holds()) {
            next.add(link);
        }
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, status, listed, next, projectId);
    }

    /** Links the project; MAT-01: a demand has one at most. */
    DemandLine taken(String project) {
        if (projectId != null && !projectId.equals(project)) {
            throw new Rejected(new ThreeListRejection.HasProject(projectId));
        }
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, status, listed, resources, project);
    }
}
