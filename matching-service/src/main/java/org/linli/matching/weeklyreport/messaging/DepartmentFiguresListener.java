package org.linli.matching.weeklyreport.messaging;

import org.linli.contracts.Topics;
import org.linli.contracts.matching.ReferralStatusChangedV1;
import org.linli.contracts.matching.ResourceBookingChangedV1;
import org.linli.matching.weeklyreport.WeekFigures;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.springframework.stereotype.Component;

/** Adds up the service's own events per department. */
@Component
final class DepartmentFiguresListener {

    DepartmentFiguresListener(WeekFigures figures, EventSubscriptions subscriptions) {
        subscriptions.subscribe(
                "matching-service-departments",
                Topics.MATCHING_EVENTS,
                EventHandlers.builder()
                        .on(ResourceBookingChangedV1.class, figures::booked)
                        .on(ReferralStatusChangedV1.class, figures::referred)
                        .build());
    }
}
