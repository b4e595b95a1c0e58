package org.linli.matching.focus;

import java.time.Clock;
import org.linli.matching.demand.Demands;
import org.linli.matching.statistics.ReadMatchingStatistics;
import org.linli.platform.outbox.Rollups;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Puts the priority queues together. */
@Configuration(proxyBeanMethods = false)
class FocusConfiguration {

    @Bean
    ReadFocusQueues focusQueues(Demands demands, ReadMatchingStatistics statistics, MongoTemplate mongo, Clock clock) {
        return new ReadFocusQueues(demands, statistics, new Rollups(mongo, "focusRollups"), clock);
    }
}
