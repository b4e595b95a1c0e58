package org.linli.casework.configuration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.linli.casework.accesslog.AccessEntries;
import org.linli.casework.accesslog.AccessLog;
import org.linli.casework.accesslog.HashChain;
import org.linli.casework.accesslog.VerifyAudit;
import org.linli.casework.accesslog.mongo.MongoAccessEntries;
import org.linli.casework.casefile.CaseFiles;
import org.linli.casework.casefile.Vault;
import org.linli.casework.casefile.mongo.MongoCaseFiles;
import org.linli.casework.casefile.mongo.MongoIdentityStore;
import org.linli.casework.casefile.vault.KeyedVault;
import org.linli.casework.statistics.CountsBoard;
import org.linli.casework.statistics.PublishCaseCounts;
import org.linli.casework.statistics.ShowCaseCounts;
import org.linli.casework.statistics.mongo.MongoCaseCounts;
import org.linli.casework.statistics.mongo.MongoCountsBoard;
import org.linli.platform.area.Areas;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the features of case-service to its own database and its own keys. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CaseServiceConfiguration {

    @Bean
    HashChain hashChain(CryptoProvider crypto) {
        return new HashChain(crypto);
    }

    @Bean
    AccessEntries accessEntries(MongoTemplate mongo, HashChain chains) {
        return new MongoAccessEntries(mongo, chains);
    }

    @Bean
    AccessLog accessLog(AccessEntries entries, HashChain chains, Clock clock) {
        return new AccessLog(entries, chains, Clock.tick(clock, Duration.ofMillis(1)));
    }

    @Bean
    VerifyAudit verifyAudit(AccessEntries entries, CaseFiles files, HashChain chains, Clock clock) {
        return new VerifyAudit(List.of(entries, files), chains, clock);
    }

    @Bean
    Vault vault(CryptoProvider crypto, MongoTemplate mongo, JsonMapper json) {
        return new KeyedVault(crypto, new MongoIdentityStore(mongo), json, new SecureRandom());
    }

    @Bean
    CaseFiles caseFiles(AggregateStores stores, MongoTemplate mongo, Vault vault, HashChain chains) {
        return new MongoCaseFiles(stores, mongo, vault, chains);
    }

    @Bean
    CountsBoard countsBoard(AggregateStores stores) {
        return new MongoCountsBoard(stores);
    }

    @Bean
    PublishCaseCounts publishCaseCounts(MongoTemplate mongo, CountsBoard board, Areas areas, Clock clock) {
        return new PublishCaseCounts(new MongoCaseCounts(mongo), board, areas, clock);
    }

    @Bean
    ShowCaseCounts showCaseCounts(CountsBoard board, Areas areas, Clock clock) {
        return new ShowCaseCounts(board, areas, clock);
    }

    /** Publishes the counts by the clock. */
    @Bean
    SchedulingConfigurer rounds(
            Sweeps sweeps, PublishCaseCounts counts, @Value("${linli.case.counts-interval}") Duration every) {
        return tasks -> sweeps.schedule(tasks, "case-counts", Duration.ofSeconds(1), every, counts::run);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Linli case-service")
                        .version("v1")
                        .description("Juvenile cases for their teams, de-identified counts for everybody else"));
    }
}
