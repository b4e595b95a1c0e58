package org.linli.matching.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a wish on, and with how much.
 *
 * @param contactedAt when a claimant first got in touch
 */
public record Claim(List<Share> shares, @Nullable Instant contactedAt) {

    /** One claimant's part of the value. */
    public record Share(Claimant claimant, int yuan, Instant takenAt) {}

    public Claim {
        shares = List.copyOf(shares);
    }

    static Claim none() {
        return new Claim(List.of(), null);
    }

    public int covered() {
        return shares.stream().mapToInt(Share::yuan).sum();
    }

    boolean holds(String claimantKey) {
        return shares.stream().anyMatch(s -> s.claimant().key().equals(claimantKey));
    }

    /** Whether the person speaks for one of the claimants. */
    boolean includes(Voice voice) {
        return shares.stream().anyMatch(s -> voice.speaksFor(s.claimant()));
    }

    Claim plus(Share share) {
        List<Share> all = new ArrayList<>(shares);
        all.add(share);
        return new Claim(all, contactedAt);
    }

    Claim contacted(Instant at) {
        return new Claim(shares, contactedAt == null ? at : contactedAt);
    }

    /** What is left when the claimants that a person speaks for go; the others have to get in touch anew. */
    Claim without(Voice voice) {
        return new Claim(
                shares.stream().filter(s -> !voice.speaksFor(s.claimant())).toList(), null);
    }
}
