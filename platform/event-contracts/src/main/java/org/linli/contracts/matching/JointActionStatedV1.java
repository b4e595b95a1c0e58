package org.linli.contracts.matching;

import java.time.LocalDate;
import java.util.List;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when the contributions to a joint action are stated. Consumers may rely on: money is in fen; it is raised once per action. */
@EventType(name = "linli.matching.joint-action.stated.v1", topic = Topics.MATCHING_EVENTS)
public record JointActionStatedV1(
        String actionId, String area, LocalDate day, List<String> parties, List<Contribution> contributions)
        implements PublishedEvent {

    /** What one partner gave: minutes of work, goods and money in fen, minutes of a venue. */
    public record Contribution(
            String partnerId, String kind, int minutes, long goodsFen, long moneyFen, int venueMinutes) {}

    public JointActionStatedV1 {
        parties = List.copyOf(parties);
        contributions = List.copyOf(contributions);
    }

    @Override
    public String subject() {
        return actionId;
    }
}
