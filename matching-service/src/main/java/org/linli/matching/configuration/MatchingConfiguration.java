package org.linli.matching.configuration;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.linli.matching.assignment.ExpireAssignments;
import org.linli.matching.assignment.Patience;
import org.linli.matching.demand.ExpireDemands;
import org.linli.matching.demand.Skills;
import org.linli.matching.engine.Policy;
import org.linli.matching.plan.Policies;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.sweep.Sweeps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the service together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchingProperties.class)
class MatchingConfiguration {

    @Bean
    Skills skills() {
        return Skills.fromClasspath();
    }

    @Bean
    Patience patience(MatchingProperties properties) {
        return new Patience(Duration.ofHours(properties.proposalHours()), Duration.ofHours(properties.responseHours()));
    }

    @Bean
    Policies policies(MatchingProperties properties) {
        return district -> {
            MatchingProperties.District decided = properties.districts().get(district);
            return decided == null ? Policy.DEFAULT : decided.policy();
        };
    }

    /** Imports run one thread each; they wait for the database most of the time. */
    @Bean(defaultCandidate = false, destroyMethod = "close")
    ExecutorService importExecutor() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }

    @Bean
    Rollups matchingRollups(MongoTemplate mongo) {
        return new Rollups(mongo, "rollups");
    }

    /** Offers first: what they free may put a demand back on the list, which may then be over. */
    @Bean
    SchedulingConfigurer lapsedSweeps(
            Sweeps sweeps, ExpireAssignments assignments, ExpireDemands demands, MatchingProperties properties) {
        return tasks -> sweeps.schedule(tasks, "lapsed", Duration.ofSeconds(properties.sweepSeconds()), () -> {
            assignments.handle();
            demands.handle();
        });
    }
}
