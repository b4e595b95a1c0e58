package org.linli.matching.assignment;

import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.AssignmentAcceptedV1;
import org.linli.contracts.matching.AssignmentConfirmedV1;
import org.linli.contracts.matching.AssignmentReleasedV1;

/** Decides which facts about an assignment others hear of; what they told us first is not told again. */
public final class PublishedAssignmentEvents {

    private PublishedAssignmentEvents() {}

    public static List<PublishedEvent> of(Assignment assignment) {
        AssignmentState s = assignment.state();
        List<PublishedEvent> events = new ArrayList<>();
        for (AssignmentEvent change : assignment.changes()) {
            switch (change) {
                case AssignmentEvent.Confirmed _ ->
                    events.add(new AssignmentConfirmedV1(
                            s.id().value(),
                            s.job().demandId().value(),
                            s.volunteerId(),
                            s.job().area()));
                case AssignmentEvent.Accepted _ ->
                    events.add(new AssignmentAcceptedV1(
                            s.id().value(),
                            s.job().demandId().value(),
                            s.volunteerId(),
                            s.job().area(),
                            s.job().title(),
                            s.job().demandClass().name(),
                            s.job().startsAt(),
                            s.job().endsAt(),
                            s.job().wanted(),
                            s.job().minors()));
                case AssignmentEvent.Declined _ -> events.add(released(s, "DECLINED"));
                case AssignmentEvent.Expired _ -> events.add(released(s, "EXPIRED"));
                case AssignmentEvent.Withdrawn e -> events.add(released(s, e.reason()));
                case AssignmentEvent.Cancelled _ -> events.add(released(s, "CANCELLED"));
                case AssignmentEvent.Missed _ -> events.add(released(s, "NO_SHOW"));
                case AssignmentEvent.CheckedIn _, AssignmentEvent.Served _, AssignmentEvent.Credited _ -> {
                    // volunteer-service published these
                }
            }
        }
        return events;
    }

    private static AssignmentReleasedV1 released(AssignmentState s, String reason) {
        return new AssignmentReleasedV1(
                s.id().value(),
                s.job().demandId().value(),
                s.volunteerId(),
                s.job().area(),
                reason);
    }
}
