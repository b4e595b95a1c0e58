package org.linli.matching.referral;

/** Names one referral. */
public record ReferralId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
