package org.linli.volunteer.reconciliation;

/** What can be wrong with one entry; the code is stable. */
public enum DriftKind {
    /** The day of service has it, the ledger has not. */
    MISSING_IN_LEDGER("drift.missing-in-ledger"),
    /** The ledger has it, no day of service knows it. */
    NOT_IN_SOURCE("drift.not-in-source"),
    /** The ledger's minutes are others than the day's. */
    MINUTES_DIFFER("drift.minutes-differ"),
    /** The balance after it is not the one before plus its minutes. */
    BALANCE_BROKEN("drift.balance-broken"),
    /** Its debit is not its credit, or not its minutes. */
    LEGS_BROKEN("drift.legs-broken"),
    /** A place before it is empty, and no entry is known that belongs there. */
    PLACE_MISSING("drift.place-missing"),
    /** It never came out on the topic. */
    NEVER_PUBLISHED("drift.never-published"),
    /** It came out with other minutes. */
    PUBLISHED_OTHERWISE("drift.published-otherwise"),
    /** It came out, and neither ledger nor day of service know it. */
    PUBLISHED_UNKNOWN("drift.published-unknown"),
    /** A merger moved it out of one account and not, or with other minutes, into the other. */
    TRANSFER_BROKEN("drift.transfer-broken"),
    /** It still lies in the account of a registration that was merged. */
    NOT_TRANSFERRED("drift.not-transferred"),
    /** The figure of a division and day is not the sum of its entries; the entry is {@code area|day}. */
    STATISTICS_DIFFER("drift.statistics-differ");

    private final String code;

    DriftKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
