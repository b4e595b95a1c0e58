package org.linli.matching.standing;

import java.time.Instant;

/**
 * Time that a volunteer has given away; nothing else may be planned into it.
 *
 * @param booking its name in his calendar, the same for the same time of the same owner
 * @param owner what has him, such as {@code onsite/<id>} or {@code course/<id>}
 */
public record StandingCommitment(String booking, String owner, String volunteerId, Instant startsAt, Instant endsAt) {}
