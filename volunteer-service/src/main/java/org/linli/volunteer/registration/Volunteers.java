package org.linli.volunteer.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.VolunteerNumber;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** The register of volunteers: one entry a person. */
public interface Volunteers {

    /**
     * Enters a new volunteer; the same id twice is the same registration and answers the first.
     *
     * @throws Rejected {@code volunteer.duplicate-identity} when somebody else has the identity number
     */
    Versioned<Volunteer> add(Volunteer volunteer);

    /**
     * Enters many at once, and again after a crash without harm.
     *
     * @return the positions of those whose identity number is somebody else's; all others are in the register
     */
    Set<Integer> addAll(List<Volunteer> volunteers);

    Optional<Versioned<Volunteer>> find(VolunteerId id);

    /** Like {@link #find}, refusing with {@code volunteer.unknown}. */
    default Versioned<Volunteer> get(VolunteerId id) {
        return find(id).orElseThrow(() -> new Rejected(new VolunteerRejection.Unknown()));
    }

    /** By the number that is shown in public (ID-05). */
    Optional<Versioned<Volunteer>> findByNumber(VolunteerNumber number);

    /** By the sign-in account that registered itself. */
    Optional<Versioned<Volunteer>> findByAccount(String account);

    /** Some of those whose registration ended before a moment and who are not erased yet. */
    List<Versioned<Volunteer>> endedBefore(Instant moment, int limit);

    /** Every registration that was merged. */
    Map<VolunteerId, Merger> merged();

    /** What a registration was merged into, and when. */
    record Merger(VolunteerId into, Instant at) {}

    /** Keeps a change unless somebody else has changed the volunteer since that version. */
    Versioned<Volunteer> save(Volunteer volunteer, long version);

    /** Keeps a change as the effect of an event, once. */
    Versioned<Volunteer> save(Volunteer volunteer, long version, Consumed consumed);

    /** The volunteers of a division in the order of their communities. */
    Page<Versioned<Volunteer>> list(
            String areaPrefix, @Nullable VolunteerStatus status, @Nullable String cursor, int limit);

    long count(String areaPrefix, VolunteerStatus status);
}
