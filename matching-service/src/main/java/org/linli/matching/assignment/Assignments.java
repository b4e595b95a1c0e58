package org.linli.matching.assignment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;

/** Where assignments are kept. */
public interface Assignments {

    void addAll(List<Assignment> proposals);

    Optional<Versioned<Assignment>> find(AssignmentId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Assignment> get(AssignmentId id);

    Versioned<Assignment> save(Assignment assignment, long expectedVersion);

    Versioned<Assignment> save(Assignment assignment, long expectedVersion, Consumed consumed);

    /** All assignments ever made for a demand, best score first. */
    List<Versioned<Assignment>> ofDemand(DemandId demand);

    /** Who declined each of these demands, or let the offer lapse after he was asked. */
    Map<DemandId, Set<String>> refusals(Collection<DemandId> demands);

    /** What one volunteer was asked, latest work first. */
    List<Versioned<Assignment>> ofVolunteer(String volunteerId, int limit);

    /** What one volunteer is asked or promised to do and has not begun, proposed no later than the given moment. */
    List<AssignmentId> openOf(String volunteerId, Instant proposedUntil);

    /** The proposals of one plan that no office has answered yet, in the order of their ids; {@code after} is the last one of the batch before. */
    List<AssignmentId> proposalsOf(String planId, @Nullable AssignmentId after, int limit);

    /** What has become of the proposals of a plan. */
    Tally tally(String planId);

    /**
     * The proposals of one plan, each counted once.
     *
     * @param confirmed an office has stood behind them, whatever came later
     * @param open nobody has answered them yet
     * @param closed they ended without a confirmation
     */
    record Tally(int confirmed, int open, int closed) {}

    /** Who in a district is asked or promised for work that ends after the given moment. */
    List<Assignment> occupying(String districtPrefix, Instant endsAfter);

    /** Proposals and offers whose time is over. */
    List<AssignmentId> due(Instant now, int limit);
}
