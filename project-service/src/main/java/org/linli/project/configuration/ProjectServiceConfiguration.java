package org.linli.project.configuration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.Clock;
import org.linli.contracts.Topics;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.EventSubscriptions;
import org.linli.project.demandlist.DemandList;
import org.linli.project.demandlist.messaging.MatchingEventsListener;
import org.linli.project.demandlist.mongo.MongoDemandList;
import org.linli.project.incubation.Projects;
import org.linli.project.incubation.mongo.MongoProjects;
import org.linli.project.statistics.CountProjects;
import org.linli.project.statistics.mongo.MongoStageCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Wires the features of project-service to its database and to matching-service's events. */
@Configuration(proxyBeanMethods = false)
class ProjectServiceConfiguration {

    @Bean
    DemandList demandList(MongoTemplate mongo) {
        return new MongoDemandList(mongo);
    }

    @Bean
    MatchingEventsListener matchingEventsListener(DemandList demands, EventSubscriptions subscriptions) {
        MatchingEventsListener listener = new MatchingEventsListener(demands);
        subscriptions.subscribe(MatchingEventsListener.GROUP, Topics.MATCHING_EVENTS, listener.handlers());
        return listener;
    }

    @Bean
    Projects projects(AggregateStores stores, MongoTemplate mongo) {
        return new MongoProjects(stores, mongo);
    }

    @Bean
    CountProjects countProjects(MongoTemplate mongo, Areas areas, Clock clock) {
        return new CountProjects(new MongoStageCounts(mongo), areas, clock);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Linli project-service")
                        .version("v1")
                        .description("Projects from the idea through the first gate, and their figures"));
    }
}
