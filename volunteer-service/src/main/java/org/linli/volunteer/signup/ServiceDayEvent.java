package org.linli.volunteer.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened in one volunteer's day of service. */
public sealed interface ServiceDayEvent {

    /** The session that the fact is about, as it is after it. */
    Session session();

    /** The volunteer arrived. */
    record CheckedIn(Session session) implements ServiceDayEvent {}

    /** The volunteer left; the minutes are known, and whether they count already. */
    record CheckedOut(Session session) implements ServiceDayEvent {}

    /** The minutes count from now on; raised once a session, at check-out or by an approval. */
    record HoursBecameEffective(Session session, Instant at) implements ServiceDayEvent {}

    /** The minutes were refused and will never count. */
    record HoursRefused(
            Session session,
            String by,
            Instant at,
            @Nullable String reason) implements ServiceDayEvent {}

    /** A record that counts got a corrected version; the ledger moves the difference. */
    record HoursCorrected(Session session, Revision revision) implements ServiceDayEvent {}

    /** Minutes that counted were taken back; the ledger gets a counter-entry. */
    record HoursRevoked(Session session, Revision revision) implements ServiceDayEvent {}

    /** Service of the past was entered after two approvals; its minutes count from now on. */
    record EnteredLate(Session session) implements ServiceDayEvent {}
}
