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
 * @param asked which kinds of resources it asks for: VENUE, GOODS
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
        @Nullable String projectId,
        List<String> asked) {

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
        asked = List.copyOf(asked);
    }

    /** A demand of which nothing was heard yet. */
    public static DemandLine unheard(String demandId) {
        return new DemandLine(demandId, "", "", "", "", null, null, "", false, List.of(), null, List.of());
    }

    /**
     * MAT-01, MAT-03: asked for on the list, and neither people nor a resource were found; a demand that names the resources it needs is a
     * gap while one of them is lacking, whoever has said yes.
     */
    public boolean gap() {
        boolean unserved = WAITING.contains(status) && resources.stream().noneMatch(ResourceLink::holds);
        return listed && (unserved || !lacking().isEmpty());
    }

    /** Which of the resources it asks for nobody has promised it, until the work begins. */
    public List<String> lacking() {
        boolean open = WAITING.contains(status) || status.equals(DemandStatus.MATCHED.name());
        return open
                ? asked.stream()
                        .filter(kind -> resources.stream()
                                .noneMatch(r -> r.holds() && r.kind().equals(kind)))
                        .toList()
                : List.of();
    }

    DemandLine submitted(String where, String ofClass, String ofType, String ofUrgency) {
        String now = status.isEmpty() ? DemandStatus.SUBMITTED.name() : status;
        return new DemandLine(
                demandId, where, ofClass, ofType, ofUrgency, title, startsAt, now, listed, resources, projectId, asked);
    }

    DemandLine published(String shownTitle, Instant begins) {
        return new DemandLine(
                demandId,
                area,
                demandClass,
                type,
                urgency,
                shownTitle,
                begins,
                status,
                true,
                resources,
                projectId,
                asked);
    }

    DemandLine asking(List<String> kinds) {
        return new DemandLine(
                demandId,
                area,
                demandClass,
                type,
                urgency,
                title,
                startsAt,
                status,
                listed,
                resources,
                projectId,
                kinds);
    }

    /** It takes place at another of the times asked for. */
    DemandLine decided(Instant begins) {
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, begins, status, listed, resources, projectId, asked);
    }

    DemandLine moved(String to) {
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, to, listed, resources, projectId, asked);
    }

    /** The latest stage of a booking; a booking that was given back leaves the list. */
    DemandLine linked(ResourceLink link) {
        List<ResourceLink> next = new ArrayList<>();
        resources.stream().filter(r -> !r.bookingId().equals(link.bookingId())).forEach(next::add);
        if (link.holds()) {
            next.add(link);
        }
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, status, listed, next, projectId, asked);
    }

    /** Links the project; MAT-01: a demand has one at most. */
    DemandLine taken(String project) {
        if (projectId != null && !projectId.equals(project)) {
            throw new Rejected(new ThreeListRejection.HasProject(projectId));
        }
        return new DemandLine(
                demandId, area, demandClass, type, urgency, title, startsAt, status, listed, resources, project, asked);
    }
}
