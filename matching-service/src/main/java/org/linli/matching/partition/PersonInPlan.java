package org.linli.matching.partition;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one plan wants of one person. Before a shared plan proposes somebody his document must have taken the time in; whoever writes first has
 * him, whatever the others believe to own.
 */
public record PersonInPlan(String planId, String volunteerId, List<Hold> holds) {

    /**
     * Time held for a demand.
     *
     * @param zone the partition that the demand belongs to
     * @param border whether it was asked for when the zones were planned already
     */
    public record Hold(String demandId, int zone, boolean border, Instant startsAt, Instant endsAt) {}

    public PersonInPlan {
        holds = List.copyOf(holds);
    }

    static PersonInPlan free(String planId, String volunteerId) {
        return new PersonInPlan(planId, volunteerId, List.of());
    }

    public boolean holds(String demandId) {
        return holds.stream().anyMatch(h -> h.demandId().equals(demandId));
    }

    /**
     * Whether the time can be had. Across the borders only one zone gets him: it sees all that he does for the others, so that what a week
     * holds at most is kept.
     */
    boolean admits(Hold wanted, Duration apart) {
        if (holds(wanted.demandId())) {
            return true;
        }
        return holds.stream()
                .noneMatch(h -> (wanted.border() && h.border() && wanted.zone() != h.zone())
                        || (wanted.startsAt().isBefore(h.endsAt().plus(apart))
                                && h.startsAt().isBefore(wanted.endsAt().plus(apart))));
    }

    PersonInPlan with(Hold wanted) {
        if (holds(wanted.demandId())) {
            return this;
        }
        List<Hold> more = new ArrayList<>(holds);
        more.add(wanted);
        return new PersonInPlan(planId, volunteerId, more);
    }

    PersonInPlan without(String demandId) {
        return new PersonInPlan(
                planId,
                volunteerId,
                holds.stream().filter(h -> !h.demandId().equals(demandId)).toList());
    }
}
