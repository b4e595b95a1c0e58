package org.linli.matching.referral;

/** Where a referral stands. */
public enum ReferralStatus {
    SENT,
    /** The department is on it. */
    TAKEN_UP,
    ANSWERED,
    /** The department says that it has not the power; the office refers the demand elsewhere. */
    SENT_BACK;

    public boolean open() {
        return this == SENT || this == TAKEN_UP;
    }
}
