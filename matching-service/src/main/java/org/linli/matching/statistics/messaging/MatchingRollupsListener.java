package org.linli.matching.statistics.messaging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.Topics;
import org.linli.contracts.matching.DemandCompletedV1;
import org.linli.contracts.matching.DemandStatusChangedV1;
import org.linli.contracts.matching.DemandSubmittedV1;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.demand.Window;
import org.linli.matching.statistics.MatchingFigures;
import org.linli.matching.statistics.Metric;
import org.linli.platform.outbox.EventHandlers;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.springframework.stereotype.Component;

/** Adds up the service's own events per class of demands; whoever wants all of them adds the classes. */
@Component
final class MatchingRollupsListener {

    private final Rollups rollups;

    MatchingRollupsListener(Rollups rollups, EventSubscriptions subscriptions) {
        this.rollups = rollups;
        subscriptions.subscribe("matching-service-statistics", Topics.MATCHING_EVENTS, handlers());
    }

    EventHandlers handlers() {
        return EventHandlers.builder()
                .on(DemandSubmittedV1.class, this::submitted)
                .on(DemandStatusChangedV1.class, this::moved)
                .on(DemandCompletedV1.class, this::completed)
                .build();
    }

    private void submitted(ReceivedEvent<DemandSubmittedV1> event) {
        Sums sums = new Sums(event, event.data().area(), event.data().demandClass());
        sums.add(Metric.SUBMITTED, 1);
        sums.add(Metric.now(DemandStatus.SUBMITTED.name()), 1);
        sums.write();
    }

    private void moved(ReceivedEvent<DemandStatusChangedV1> event) {
        Sums sums = new Sums(event, event.data().area(), event.data().demandClass());
        sums.add(Metric.now(event.data().from()), -1);
        sums.add(Metric.now(event.data().to()), 1);
        if (MatchingFigures.COUNTED_MOVES.contains(event.data().to())) {
            sums.add(Metric.reached(event.data().to()), 1);
        }
        if (event.data().from().equals(DemandStatus.MATCHED.name())
                && event.data().to().equals(DemandStatus.MATCHING.name())) {
            // its people took their yes back: it counts again when others say yes
            sums.add(Metric.reached(DemandStatus.MATCHED.name()), -1);
        }
        if (event.data().to().equals(DemandStatus.REOPENED.name())
                && !event.data().from().equals(DemandStatus.IN_SERVICE.name())) {
            // it was done and did not help: it counts as done when it is done again
            sums.add(Metric.reached(DemandStatus.DONE.name()), -1);
        }
        if (event.data().from().equals(DemandStatus.VERIFIED.name())
                && event.data().to().equals(DemandStatus.LISTED.name())) {
            sums.add(Metric.LISTED, 1);
        }
        sums.write();
    }

    private void completed(ReceivedEvent<DemandCompletedV1> event) {
        Sums sums = new Sums(event, event.data().area(), event.data().demandClass());
        sums.add(Metric.RATINGS, 1);
        sums.add(Metric.STARS, event.data().rating());
        sums.add(Metric.MINUTES, event.data().minutes());
        sums.write();
    }

    private final class Sums {

        private final ReceivedEvent<?> event;
        private final String area;
        private final String demandClass;
        private final LocalDate day;
        private final List<Rollups.Delta> deltas = new ArrayList<>();

        Sums(ReceivedEvent<?> event, String area, String demandClass) {
            this.event = event;
            this.area = area;
            this.demandClass = demandClass;
            this.day = event.time().atZone(Window.ZONE).toLocalDate();
        }

        void add(String metric, long amount) {
            deltas.add(new Rollups.Delta(area, day, Metric.of(demandClass, metric), amount));
        }

        void write() {
            rollups.add(event, deltas);
        }
    }
}
