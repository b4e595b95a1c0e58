package org.linli.volunteer.signup;

import org.jspecify.annotations.Nullable;

/**
 * What speaks for a session; where the volunteer was is not kept, only how far from the place (SEC-01).
 *
 * @param metres the distance of the volunteer's device from the activity's point, rounded to tens
 * @param confirmedBy the leader or office that saw him
 * @param review VOL-13: the minutes wait for a decision whatever their number
 */
public record Proof(
        Evidence evidence,
        @Nullable Integer metres,
        @Nullable String confirmedBy,
        boolean review) {

    /** Nothing but the volunteer's word. */
    static Proof said(Evidence evidence) {
        return new Proof(evidence, null, null, false);
    }

    static Proof byCode(@Nullable Integer metres) {
        return new Proof(Evidence.WITNESSED, metres, null, false);
    }

    static Proof byLocation(int metres) {
        return new Proof(Evidence.LOCATED, metres, null, true);
    }

    static Proof byLeader(String leader) {
        return new Proof(Evidence.LEADER_CONFIRMED, null, leader, false);
    }
}
