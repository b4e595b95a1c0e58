package org.linli.contracts.volunteer;

import java.util.Map;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when an uploaded roster has been worked through. Consumers may rely on: accepted + refused = rows. */
@EventType(name = "linli.volunteer.roster.imported.v1", topic = Topics.VOLUNTEER_EVENTS)
public record RosterImportedV1(
        String rosterId,
        String area,
        int rows,
        int accepted,
        int guardianPending,
        int refused,
        Map<String, Integer> refusedByReason)
        implements PublishedEvent {

    public RosterImportedV1 {
        refusedByReason = Map.copyOf(refusedByReason);
    }

    @Override
    public String subject() {
        return rosterId;
    }
}
