package org.linli.matching.satisfaction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where follow-ups are kept. */
public interface FollowUps {

    /** Keeps a new one; the same event twice schedules one. */
    void add(FollowUp followUp);

    Optional<Versioned<FollowUp>> find(FollowUpId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<FollowUp> get(FollowUpId id);

    Versioned<FollowUp> save(FollowUp followUp, long expectedVersion);

    /** Those of a division by the day they are due, earliest first; {@code dueBy} keeps the owed ones. */
    List<Versioned<FollowUp>> page(Filter filter, int limit);

    /** Which follow-ups a list shows; {@code after} is the last order of the page before. */
    record Filter(
            String areaPrefix,
            @Nullable FollowUpStatus status,
            @Nullable LocalDate dueBy,
            @Nullable String after) {}
}
