package org.linli.contracts.matching;

import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a grid team is set up or changed. Consumers may rely on: {@code complete} says whether leader, members and groups are all there. */
@EventType(name = "linli.matching.grid-team.changed.v1", topic = Topics.MATCHING_EVENTS)
public record GridTeamChangedV1(String gridTeamId, String area, int members, int groups, boolean complete)
        implements PublishedEvent {

    @Override
    public String subject() {
        return gridTeamId;
    }
}
