package org.linli.matching.configuration;

import java.util.Map;
import org.linli.matching.engine.Policy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator and the districts decide, under {@code linli.matching}.
 *
 * @param proposalHours how long an office has to look at a proposal
 * @param responseHours how long a volunteer has to answer
 * @param sweepSeconds how often lapsed proposals, offers and demands are closed
 * @param districts what a district decided differently, by its six digits
 */
@ConfigurationProperties("linli.matching")
public record MatchingProperties(
        @DefaultValue("72") int proposalHours,
        @DefaultValue("48") int responseHours,
        @DefaultValue("60") int sweepSeconds,
        @DefaultValue Map<String, District> districts) {

    /**
     * One district's policy.
     *
     * @param childVetting MAT-06: helpers of minors need a record check that covers the day. Off by default only because rosters carry
     *     no checks yet; a district that records them switches it on
     * @param declaredSocialWorkers whoever states that he does social work may be proposed as supervisor, and the office sees his
     *     certificate before it confirms
     */
    public record District(
            @DefaultValue("false") boolean childVetting,
            @DefaultValue("true") boolean declaredSocialWorkers,
            @DefaultValue("3") int weeklyEngagements,
            @DefaultValue("6") int weeklySupervisions) {

        Policy policy() {
            return new Policy(
                    childVetting,
                    declaredSocialWorkers,
                    weeklyEngagements,
                    weeklySupervisions,
                    Policy.DEFAULT.bufferMinutes());
        }
    }
}
