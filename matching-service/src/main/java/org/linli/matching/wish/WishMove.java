package org.linli.matching.wish;

import static org.linli.matching.wish.WishStatus.CLAIMED;
import static org.linli.matching.wish.WishStatus.CLOSED;
import static org.linli.matching.wish.WishStatus.COLLECTED;
import static org.linli.matching.wish.WishStatus.CONFIRMED;
import static org.linli.matching.wish.WishStatus.DELIVERED;
import static org.linli.matching.wish.WishStatus.PUBLISHED;
import static org.linli.matching.wish.WishStatus.RELEASED;
import static org.linli.matching.wish.WishStatus.VERIFIED;
import static org.linli.matching.wish.WishStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Every move a wish can make, once: from which states it is allowed and where it leads. */
public enum WishMove {
    VERIFY(EnumSet.of(COLLECTED), VERIFIED),
    PUBLISH(EnumSet.of(VERIFIED), PUBLISHED),
    /** The shares of the claimants cover the value; a share that leaves something open is taken in the same states. */
    CLAIM(EnumSet.of(PUBLISHED, RELEASED), CLAIMED),
    /** A claimant has spoken with the beneficiary: the seven days are kept. */
    CONTACT(EnumSet.of(CLAIMED), CLAIMED),
    /** MAT-07: no contact in seven days, nothing brought in thirty, or given up. */
    RELEASE(EnumSet.of(CLAIMED), RELEASED),
    DELIVER(EnumSet.of(CLAIMED), DELIVERED),
    /** The beneficiary has not got it. */
    DENY(EnumSet.of(DELIVERED), CLAIMED),
    CONFIRM(EnumSet.of(DELIVERED), CONFIRMED),
    /** Both sides have judged, or the time to do so is over. */
    CLOSE(EnumSet.of(CONFIRMED), CLOSED),
    WITHDRAW(EnumSet.of(COLLECTED, VERIFIED, PUBLISHED, RELEASED), WITHDRAWN);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<WishStatus> from;

    private final WishStatus to;

    WishMove(Set<WishStatus> from, WishStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(WishStatus status) {
        return from.contains(status);
    }

    public WishStatus to() {
        return to;
    }
}
