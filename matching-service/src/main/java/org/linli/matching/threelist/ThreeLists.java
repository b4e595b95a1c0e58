package org.linli.matching.threelist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.platform.outbox.Consumed;
import org.linli.platform.outbox.Versioned;

/** Where the lines of the demand list and the project list are kept. */
public interface ThreeLists {

    /** Which demands a list shows; {@code after} is the last id of the page before. */
    record Filter(
            String areaPrefix,
            @Nullable String demandClass,
            @Nullable Boolean gap,
            @Nullable String after) {}

    /** How many listed demands of a class a community has, and how many of them found nothing. */
    record Count(String area, String demandClass, long listed, long gap) {}

    /** Lets a line take in an event once; a line that is not there yet begins unheard. */
    void demand(String demandId, Consumed event, UnaryOperator<DemandLine> change);

    void project(String projectId, Consumed event, UnaryOperator<ProjectLine> change);

    Versioned<DemandLine> getDemand(String demandId);

    Optional<Versioned<ProjectLine>> findProject(String projectId);

    /** Keeps a change unless somebody else wrote since. */
    Versioned<DemandLine> save(DemandLine line, long expectedVersion, List<PublishedEvent> events);

    /** Adds the demand to the project's line, however often it is told. */
    void addToProject(String projectId, String demandId);

    List<Versioned<DemandLine>> demands(Filter filter, int limit);

    List<ProjectLine> projects(String areaPrefix, @Nullable String after, int limit);

    List<Count> counts(String areaPrefix);

    /** How many projects of an area stand at each stage. */
    Map<String, Long> projectStages(String areaPrefix);

    /** The districts that have a demand on the list. */
    List<String> districts();
}
