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
}
