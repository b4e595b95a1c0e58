package org.linli.matching.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.matching.clock.Clocks;
import org.linli.matching.clock.RunningClock;

/** What happened to a wish, inside this service; {@link PublishedWishEvents} says which of it others hear. */
public sealed interface WishEvent {

    record Collected() implements WishEvent {}

    record Verified(String by) implements WishEvent {}

    /** It came into the pool, without its address. */
    record Published(LocalDate on) implements WishEvent {}

    /** Somebody takes a part, or all; {@code gather} runs while something is open. */
    record ShareTaken(Claim.Share share, RunningClock gather) implements WishEvent {}

    /** The shares cover the value: the clocks to get in touch and to bring it run. */
    record Claimed(LocalDate on, RunningClock contact, RunningClock fulfil) implements WishEvent {}

    record Contacted(Instant at) implements WishEvent {}

    /** A claimant left before the others were all found. */
    record ShareReturned(Claim left) implements WishEvent {}

    /** The others were not found in time: every share is free again. */
    record GatheringLapsed() implements WishEvent {}

    record Released(ReleaseReason reason, Claim left) implements WishEvent {}

    record Delivered(Instant at) implements WishEvent {}

    record Denied(String reason) implements WishEvent {}

    record Confirmed(LocalDate on, RunningClock evaluate) implements WishEvent {}

    record Evaluated(Evaluation evaluation) implements WishEvent {}

    record Closed() implements WishEvent {}

    record Withdrawn(String reason) implements WishEvent {}

    record ConsentGiven(Consent consent) implements WishEvent {}

    record ConsentWithdrawn(Consent.Scope scope, Instant at) implements WishEvent {}

    record PhotoAttached(Photo photo) implements WishEvent {}

    record PhotoErased() implements WishEvent {}

    /** Somebody read where it is brought. */
    record Opened(Reading reading) implements WishEvent {}

    /** Deadlines are near or missed. */
    record DeadlinesTold(List<Clocks.Notice> notices, LocalDate on) implements WishEvent {
        public DeadlinesTold {
            notices = List.copyOf(notices);
        }
    }

    /** The calendar changed, and with it the clocks. */
    record Rescheduled(Clocks clocks) implements WishEvent {}
}
