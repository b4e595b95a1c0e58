package org.linli.matching.wish;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The teams as volunteer-service tells of them. Its members are not kept: only the leader speaks for a team. Each write carries the place of its
 * event in the topic, where a team's events stand in order; what is older than the last one changes nothing.
 */
public interface ClaimingTeams {

    /** Where an event stands in its partition; all events of a team are in one. */
    record Place(long offset) {}

    Optional<ClaimingTeam> find(String id);

    /** Ids of the teams that a person leads and may act for now. */
    Set<String> ledBy(String subject, @Nullable String volunteerId);

    void formed(String id, String area, String leaderId, Place place);

    void led(String id, String area, String leaderId, @Nullable String account, boolean acting, Place place);

    void moved(String id, String area, String status, Place place);
}
