package org.linli.matching.threelist;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.matching.DemandListedV1;
import org.linli.contracts.matching.DemandProjectLinkedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.contracts.matching.DemandWindowDecidedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.contracts.project.ProjectStageChangedV1;
import org.linli.contracts.project.ProjectStartedV1;
import org.linli.matching.resource.ResourceKind;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.problem.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the lines follow what happens to demands, bookings and projects; each event changes a line once. */
@Component
public class FollowLists {

    private static final Logger LOG = LoggerFactory.getLogger(FollowLists.class);

    private final ThreeLists lists;

    FollowLists(ThreeLists lists) {
        this.lists = lists;
    }

    public void submitted(DemandSubmittedV1 e, Consumed event) {
        lists.demand(
                e.demandId(), event, line -> line.submitted(e.area(), e.demandClass(), e.demandType(), e.urgency()));
    }

    public void listed(DemandListedV1 e, Consumed event) {
        List<String> asked = new ArrayList<>();
        if (e.venueSeats() != null) {
            asked.add(ResourceKind.VENUE.name());
        }
        if (e.goodsKind() != null) {
            asked.add(ResourceKind.GOODS.name());
        }
        lists.demand(e.demandId(), event, line -> line.published(e.title(), e.startsAt())
                .asking(asked));
    }

    public void decided(DemandWindowDecidedV1 e, Consumed event) {
        lists.demand(e.demandId(), event, line -> line.decided(e.startsAt()));
    }

    public void moved(DemandStatusChangedV1 e, Consumed event) {
        lists.demand(e.demandId(), event, line -> line.moved(e.to()));
    }

    public void booked(ResourceBookingChangedV1 e, Consumed event) {
        String demandId = e.demandId();
        if (demandId != null) {
            var link = new DemandLine.ResourceLink(e.bookingId(), e.resourceId(), e.kind(), e.department(), e.stage());
            lists.demand(demandId, event, line -> line.linked(link));
        }
    }

    /** A project begins with the demands it answers; one that another project has already stays there. */
    public void started(ProjectStartedV1 e, Consumed event) {
        lists.project(e.projectId(), event, line -> line.started(e.area(), e.name(), e.projectClass(), e.demandIds()));
        for (String demandId : e.demandIds()) {
            try {
                lists.demand(demandId, event, line -> line.taken(e.projectId()));
            } catch (Rejected taken) {
                if (!(taken.rejection() instanceof ThreeListRejection.HasProject)) {
                    throw taken;
                }
                LOG.warn(
                        "demand {} stays with its project: {}",
                        demandId,
                        taken.rejection().code());
            }
        }
    }

    public void stageChanged(ProjectStageChangedV1 e, Consumed event) {
        lists.project(e.projectId(), event, line -> line.moved(e.to()));
    }

    public void linked(DemandProjectLinkedV1 e) {
        lists.addToProject(e.projectId(), e.demandId());
    }
}
