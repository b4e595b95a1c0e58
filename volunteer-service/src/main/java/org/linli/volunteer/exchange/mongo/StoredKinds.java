package org.linli.volunteer.exchange.mongo;

import java.util.Map;
import org.linli.volunteer.exchange.RecordSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Teams and issued certificates as records for other systems. */
@Configuration(proxyBeanMethods = false)
class StoredKinds {

    @Bean
    RecordSource teamRecords(MongoTemplate mongo) {
        return new StoredRecords(
                mongo,
                "team",
                "teams",
                Map.of(
                        "id", "_id",
                        "name", "name",
                        "kind", "kind",
                        "area", "area",
                        "organizationCode", "organization",
                        "guideCode", "guideCode",
                        "topics", "topics",
                        "parent", "parent",
                        "status", "status",
                        "formedAt", "formedAt"),
                "name");
    }

    /** What a certificate says about a person is sealed and stays so; its existence, body and days are told. */
    @Bean
    RecordSource certificateRecords(MongoTemplate mongo) {
        return new StoredRecords(
                mongo,
                "certificate",
                "certificates",
                Map.of(
                        "number", "number",
                        "kind", "kind",
                        "volunteerId", "volunteerId",
                        "area", "area",
                        "body", "body",
                        "from", "from",
                        "to", "to",
                        "issuedAt", "issuedAt",
                        "status", "status"),
                "number");
    }
}
