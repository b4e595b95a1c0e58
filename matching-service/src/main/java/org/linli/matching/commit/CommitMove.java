package org.linli.matching.commit;

import static org.linli.matching.commit.CommitStatus.CONFIRMED;
import static org.linli.matching.commit.CommitStatus.CONFIRMING;
import static org.linli.matching.commit.CommitStatus.DISCARDED;
import static org.linli.matching.commit.CommitStatus.REVIEWED;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of a reviewed plan, once. */
public enum CommitMove {
    CONFIRM(EnumSet.of(REVIEWED), CONFIRMING),
    DISCARD(EnumSet.of(REVIEWED), DISCARDED),
    /** Somebody works on it: at first, or again after whoever did has stopped. */
    CLAIM(EnumSet.of(CONFIRMING), CONFIRMING),
    FINISH(EnumSet.of(CONFIRMING), CONFIRMED);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<CommitStatus> from;

    private final CommitStatus to;

    CommitMove(Set<CommitStatus> from, CommitStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(CommitStatus status) {
        return from.contains(status);
    }

    public CommitStatus to() {
        return to;
    }
}
