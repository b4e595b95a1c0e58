package org.linli.platform.outbox;

/** The reserved fields beside an aggregate's own. */
final class OutboxFields {

    static final String ID = "_id";
    static final String VERSION = "_v";
    static final String PENDING = "_out";
    /** Set while events are pending; the only indexed one (sparse), so that a sweep reads nothing else. */
    static final String PENDING_SINCE = "_outSince";

    static final String LEASE = "_lease";
    static final String LEASE_OWNER = "_lease.owner";
    static final String LEASE_UNTIL = "_lease.until";
    static final String ATTEMPTS = "_outAttempts";
    static final String BLOCKED = "_outBlocked";
    static final String CONSUMED = "_in";
    static final int CONSUMED_KEPT = 200;

    private OutboxFields() {}
}
