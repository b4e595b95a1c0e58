package org.linli.matching.partition;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Where the people of plans in the making are kept; a change is one conditional write of one person's document. */
public interface Reservations {

    /** Writes what the decision makes of the person; it is asked again when another was faster, and nothing is written when it has no answer. */
    boolean change(String planId, String volunteerId, Function<PersonInPlan, Optional<PersonInPlan>> decision);

    /** Forgets the people of a plan that has ended. */
    void forget(String planId);

    /** Forgets what plans left that nobody ended, when it is older than that. */
    void forgetOlderThan(Duration age);
}
