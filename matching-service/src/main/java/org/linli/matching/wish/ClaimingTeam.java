package org.linli.matching.wish;

import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;

/**
 * What volunteer-service told of a team: whether it stands, and who speaks for it.
 *
 * @param leaderId the volunteer who leads it
 * @param account the subject that he signs in by as its leader; null when none is known
 * @param acting whether he may act now
 */
public record ClaimingTeam(
        String id, String status, String leaderId, @Nullable String account, boolean acting) {

    private static final String STANDING = "ACTIVE";

    /** MAT-07: a wish goes to a team that stands, by the word of the one who leads it. */
    void requireSpokenForBy(Caller caller) {
        if (!STANDING.equals(status)) {
            throw new Rejected(new WishRejection.TeamEnded(TeamEnd.of(status).orElse(TeamEnd.DISSOLVED)));
        }
        if (!caller.subject().equals(account) && !leaderId.equals(caller.volunteerId())) {
            throw new Rejected(new WishRejection.NotItsLeader());
        }
        if (!acting) {
            throw new Rejected(new WishRejection.LeadershipRests());
        }
    }
}
