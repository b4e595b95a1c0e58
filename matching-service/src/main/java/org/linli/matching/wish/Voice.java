package org.linli.matching.wish;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a person speaks for at this moment: himself, and the teams that he leads now.
 *
 * @param teams ids of the teams; whoever led one when it claimed speaks for it no longer once another leads it
 */
public record Voice(String subject, @Nullable String volunteerId, Set<String> teams) {

    public Voice {
        teams = Set.copyOf(teams);
    }

    boolean speaksFor(Claimant claimant) {
        return switch (claimant.kind()) {
            case VOLUNTEER ->
                claimant.by().equals(subject) || claimant.reference().equals(volunteerId);
            case TEAM -> teams.contains(claimant.reference());
            case ORGANIZATION -> claimant.by().equals(subject);
        };
    }
}
