package org.linli.volunteer.signup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** Every volunteer's days of service. */
public interface ServiceDays {

    Optional<Versioned<ServiceDay>> find(ServiceDayId id);

    /** The day on which the volunteer checked in and has not checked out. */
    Optional<Versioned<ServiceDay>> running(VolunteerId volunteer);

    /** The day that holds a session. */
    Optional<Versioned<ServiceDay>> holding(SessionId session);

    /** The days with a session of one of the sign-ups. */
    List<ServiceDay> of(Collection<SignUpId> signUps);

    /** Those of one person, under whichever of his registrations, the newest day first. */
    Page<Versioned<ServiceDay>> ofVolunteer(Collection<VolunteerId> registrations, @Nullable String cursor, int limit);

    /** The days with hours of a division that wait for a decision. */
    Page<Versioned<ServiceDay>> waiting(String areaPrefix, @Nullable String cursor, int limit);

    /**
     * Keeps a day unless somebody else has changed it since that version; version 0 is a day not kept yet.
     *
     * @throws org.linli.platform.problem.Rejected {@code request.stale-etag}
     */
    Versioned<ServiceDay> save(ServiceDay day, long version);

    /** The days of a period with a session in a division; to be closed by who asked. */
    Stream<ServiceDay> between(String areaPrefix, LocalDate first, LocalDate last);

    /** How many people's days hold a record that this person decided in that time, the end excluded. */
    long decidedBy(String person, Instant from, Instant to);

    /** Every day, those of a volunteer together, in the order of the volunteers' ids; to be closed by who asked. */
    Stream<ServiceDay> byVolunteer();

    /** Days with a session that still runs although its planned end lies before that time. */
    List<Versioned<ServiceDay>> runningPast(Instant plannedEnd, int limit);

    /** How many sessions of an activity run or wait for a decision. */
    long undecidedOf(ActivityId activity);

    /** The minutes that count, by activity. */
    Map<ActivityId, Long> minutesOf(Collection<ActivityId> activities);

    /** What has been served: check-ins, and minutes that count. */
    Served served(String areaPrefix);

    /** Sums over all days. */
    record Served(long checkIns, long minutes) {}
}
