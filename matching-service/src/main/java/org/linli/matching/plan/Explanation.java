package org.linli.matching.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;

/** What a plan said of one demand: codes and facts, put into sentences only when somebody reads them. */
public record Explanation(
        DemandId demandId,
        String planId,
        String area,
        Instant at,
        boolean met,
        List<Missing> missing,
        @Nullable Fact relaxation) {

    public Explanation {
        missing = List.copyOf(missing);
    }

    /** A code with the facts of its sentence. */
    public record Fact(String code, Map<String, String> facts) {
        public Fact {
            facts = Map.copyOf(facts);
        }
    }

    /**
     * What one role lacks.
     *
     * @param role VOLUNTEER, SUPERVISOR, or the type of a demand that asks for no people
     * @param blockers which rules keep others out, the most telling first
     */
    public record Missing(String role, int needed, int available, Fact fact, List<Blocker> blockers) {
        public Missing {
            blockers = List.copyOf(blockers);
        }
    }

    /** So many people are kept out by this rule alone. */
    public record Blocker(int people, Fact fact) {}
}
