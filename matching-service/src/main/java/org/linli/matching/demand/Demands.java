package org.linli.matching.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;

/** Where demands are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Demands {

    /** Stores a new demand; refuses with {@link DemandRejection.Duplicate} when the same thing is asked for already. */
    Versioned<Demand> add(Demand demand);

    /** Stores the new demands of an import; answers the positions of those that are asked for already. */
    Set<Integer> addAll(List<Demand> demands, String importId);

    Optional<Versioned<Demand>> find(DemandId id);

    /** Like {@link #find}, refusing with {@code resource.not-found}. */
    Versioned<Demand> get(DemandId id);

    /** Stores the changes if nobody else wrote since; otherwise refuses as stale. */
    Versioned<Demand> save(Demand demand, long expectedVersion);

    /** Like {@link #save(Demand, long)}, as the effect of an event. */
    Versioned<Demand> save(Demand demand, long expectedVersion, Consumed consumed);

    List<Versioned<Demand>> submittedIn(String areaPrefix, int limit);

    /** Shows every demand that waits for verification or an answer. */
    void eachOwed(Consumer<Versioned<Demand>> reader);

    /** Demands that ask for people and whose window still lies ahead. */
    List<Versioned<Demand>> askingForPeople(String areaPrefix, Instant now);

    /** Demands of a community that are wanted between two days, both included; rejected ones are not shown. */
    List<Versioned<Demand>> near(String area, LocalDate from, LocalDate to, int limit);

    /** Demands that owe verification or an answer by the day or earlier, in the order of their ids. */
    List<Versioned<Demand>> owing(String areaPrefix, LocalDate by, @Nullable String after, int limit);

    /** Demands that came through the sources and wait for somebody, in the order of their ids. */
    List<Versioned<Demand>> waitingFrom(
            String areaPrefix, Set<DemandSource> sources, @Nullable String after, int limit);

    /** Demands of a class that nobody was found for yet, of one urgency, by the time they are wanted at, after a place. */
    List<Versioned<Demand>> queue(
            String areaPrefix,
            DemandClass demandClass,
            Urgency urgency,
            @Nullable Instant afterStart,
            @Nullable String afterId,
            int limit);

    /** How many demands of a class nobody was found for yet. */
    long countWaiting(String areaPrefix, DemandClass demandClass);

    /** How many demands of a class are verified or answered too late on a day. */
    long countLate(String areaPrefix, DemandClass demandClass, LocalDate today);

    /** Listed demands whose window has begun. */
    List<DemandId> overdue(Instant now, int limit);

    /** What a list shows: newest first, after the cursor. */
    List<Versioned<Demand>> page(Filter filter, int limit);

    /** Which demands a list shows; {@code after} is the last id of the page before. */
    record Filter(
            String areaPrefix,
            @Nullable DemandStatus status,
            @Nullable DemandClass demandClass,
            @Nullable Urgency urgency,
            @Nullable String after) {}
}
