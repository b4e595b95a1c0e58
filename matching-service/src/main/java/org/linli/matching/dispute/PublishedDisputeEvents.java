package org.linli.matching.dispute;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.DeadlineNearV1;
import org.linli.contracts.matching.DisputeRegisteredV1;
import org.linli.contracts.matching.DisputeSettledV1;
import org.linli.contracts.matching.DisputeStatusChangedV1;

/** MAT-12: decides what others hear of disputes: that there is one, of what kind, on which level, and how it ended. */
public final class PublishedDisputeEvents {

    private static final String SUBJECT = "DISPUTE";

    private PublishedDisputeEvents() {}

    /** The events of every change since the dispute was loaded, in order. */
    public static List<PublishedEvent> of(Dispute dispute) {
        DisputeState state = dispute.state();
        String id = state.id().value();
        String kind = state.kind().name();
        List<PublishedEvent> events = new ArrayList<>();
        for (Dispute.Change change : dispute.changes()) {
            switch (change.event()) {
                case DisputeEvent.Registered() ->
                    events.add(new DisputeRegisteredV1(
                            id, state.area(), kind, state.origin().name(), change.level()));
                case DisputeEvent.Settled(Settlement s) ->
                    events.add(new DisputeSettledV1(
                            id, state.area(), kind, s.level(), s.result().name(), s.days(), s.withinMonth()));
                case DisputeEvent.DeadlinesTold(var notices, var _) ->
                    notices.forEach(n -> events.add(new DeadlineNearV1(
                            id, SUBJECT, state.area(), n.clock(), n.due(), n.provisional(), n.missed())));
                case DisputeEvent.StanceTaken _,
                        DisputeEvent.Consented _,
                        DisputeEvent.Refused _,
                        DisputeEvent.MediatorAppointed _,
                        DisputeEvent.MediatorRemoved _,
                        DisputeEvent.Started _,
                        DisputeEvent.SessionHeld _,
                        DisputeEvent.Extended _,
                        DisputeEvent.Agreed _,
                        DisputeEvent.Signed _,
                        DisputeEvent.InForce _,
                        DisputeEvent.Failed _,
                        DisputeEvent.CourtAsked _,
                        DisputeEvent.CourtRuled _,
                        DisputeEvent.PerformanceBegun _,
                        DisputeEvent.VisitedBack _,
                        DisputeEvent.Fulfilled _,
                        DisputeEvent.Breached _,
                        DisputeEvent.Escalated _,
                        DisputeEvent.PoliceTold _,
                        DisputeEvent.Noted _,
                        DisputeEvent.FileRead _,
                        DisputeEvent.Rescheduled _ -> {
                    // the change of status below says all that others may know
                }
            }
            if (change.from() != change.to() || change.event() instanceof DisputeEvent.Escalated) {
                events.add(new DisputeStatusChangedV1(
                        id,
                        state.area(),
                        kind,
                        change.level(),
                        change.from().name(),
                        change.to().name()));
            }
        }
        return events;
    }
}
