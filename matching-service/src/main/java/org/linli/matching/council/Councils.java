package org.linli.matching.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;

/** Where councils and their motions are kept. */
public interface Councils {

    Versioned<Council> add(Council council);

    /** The council, refusing with {@code resource.not-found}. */
    Versioned<Council> get(CouncilId id);

    Versioned<Council> save(Council council, long expectedVersion);

    List<Versioned<Council>> page(String areaPrefix, @Nullable String after, int limit);

    Versioned<Motion> add(Motion motion);

    Optional<Versioned<Motion>> find(MotionId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Motion> get(MotionId id);

    Versioned<Motion> save(Motion motion, long expectedVersion);

    List<Versioned<Motion>> motions(Filter filter, int limit);

    /** Shows every motion whose reply is owed. */
    void eachOwed(Consumer<Versioned<Motion>> reader);

    /** Which motions a list shows; {@code lateOn} keeps those whose reply was due before that day. */
    record Filter(
            String areaPrefix,
            @Nullable CouncilId council,
            @Nullable MotionStatus status,
            @Nullable LocalDate lateOn,
            @Nullable String after) {}
}
