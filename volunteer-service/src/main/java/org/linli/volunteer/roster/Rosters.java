package org.linli.volunteer.roster;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All import jobs with their refused rows. */
public interface Rosters {

    /** Keeps a new job, or answers the job that has the same content key and did not fail. */
    Versioned<Roster> addOrFind(Roster roster);

    Optional<Versioned<Roster>> find(String id);

    Optional<Versioned<Roster>> findByContent(String contentKey);

    /** Like {@link #find}, refusing with {@code roster.unknown}. */
    default Versioned<Roster> get(String id) {
        return find(id).orElseThrow(() -> new Rejected(new RosterRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the job since that version. */
    Versioned<Roster> save(Roster roster, long version);

    List<Versioned<Roster>> running();

    Page<Versioned<Roster>> list(String areaPrefix, @Nullable String cursor, int limit);

    /** Keeps the refusals of a batch; the same row again is the same refusal. */
    void refuse(String rosterId, List<RowRefusal> refusals);

    Page<RowRefusal> refusals(String rosterId, @Nullable String cursor, int limit);
}
