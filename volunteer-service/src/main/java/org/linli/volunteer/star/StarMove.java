package org.linli.volunteer.star;

import static org.linli.volunteer.star.StarStatus.APPLIED;
import static org.linli.volunteer.star.StarStatus.ELIGIBLE;
import static org.linli.volunteer.star.StarStatus.GRANTED;
import static org.linli.volunteer.star.StarStatus.HANDED_ON;
import static org.linli.volunteer.star.StarStatus.PUBLICIZED;
import static org.linli.volunteer.star.StarStatus.REVIEWED;
import static org.linli.volunteer.star.StarStatus.REVIEW_AGAIN;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a star, once; what a review or an objection sends back may be applied for again. */
public enum StarMove {
    APPLY(EnumSet.of(ELIGIBLE), APPLIED),
    REVIEW(EnumSet.of(APPLIED), REVIEWED),
    PUBLICIZE(EnumSet.of(REVIEWED), PUBLICIZED),
    GRANT(EnumSet.of(PUBLICIZED), GRANTED),
    SEND_BACK(EnumSet.of(APPLIED, REVIEWED, PUBLICIZED), ELIGIBLE),
    REVIEW_AGAIN_AFTER_REVOCATION(EnumSet.of(GRANTED), REVIEW_AGAIN),
    CONFIRM(EnumSet.of(REVIEW_AGAIN), GRANTED),
    TAKE_BACK(EnumSet.of(REVIEW_AGAIN), ELIGIBLE),
    /** The person had it under a registration that was merged into this one. */
    CARRY_OVER(EnumSet.of(ELIGIBLE, APPLIED, REVIEWED, PUBLICIZED), GRANTED),
    HAND_ON(EnumSet.of(ELIGIBLE, APPLIED, REVIEWED, PUBLICIZED, GRANTED, REVIEW_AGAIN), HANDED_ON);

    private final Set<StarStatus> from;
    private final StarStatus to;

    StarMove(Set<StarStatus> from, StarStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(StarStatus status) {
        return from.contains(status);
    }

    public StarStatus target() {
        return to;
    }
}
