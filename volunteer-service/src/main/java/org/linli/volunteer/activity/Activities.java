package org.linli.volunteer.activity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All activities. */
public interface Activities {

    /** Keeps a new activity; the same id twice is the same activity and answers the one that is there. */
    Versioned<Activity> add(Activity activity);

    Optional<Versioned<Activity>> find(ActivityId id);

    /** Like {@link #find}, refusing with {@code activity.unknown}. */
    default Versioned<Activity> get(ActivityId id) {
        return find(id).orElseThrow(() -> new Rejected(new ActivityRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the activity since that version. */
    Versioned<Activity> save(Activity activity, long version);

    Page<Versioned<Activity>> list(
            String areaPrefix, @Nullable ActivityStatus status, @Nullable String cursor, int limit);

    /** Activities that have to begin or to end by now, the earliest first. */
    List<Versioned<Activity>> due(Instant now, int limit);

    /** The activities of themes that begin in the time. */
    List<Activity> themed(String areaPrefix, Instant from, Instant to);

    /** How many activities have ever opened. */
    long countPublished(String areaPrefix);
}
