package org.linli.casework.casefile.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import org.linli.casework.accesslog.AccessLog;
import org.linli.casework.accesslog.HashChain;
import org.linli.casework.casefile.BeginInvestigation;
import org.linli.casework.casefile.CaseFiles;
import org.linli.casework.casefile.DecideNonProsecution;
import org.linli.casework.casefile.HearOpinions;
import org.linli.casework.casefile.OpenCase;
import org.linli.casework.casefile.Pseudonyms;
import org.linli.casework.casefile.SealCase;
import org.linli.casework.casefile.ShowCase;
import org.linli.casework.casefile.SubmitReport;
import org.linli.casework.casefile.Vault;
import org.linli.platform.area.Areas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the use cases to the controller. */
@Configuration(proxyBeanMethods = false)
class CaseWebConfiguration {

    @Bean
    CaseController.UseCases caseUseCases(
            CaseFiles files,
            Vault vault,
            AccessLog log,
            HashChain chains,
            Areas areas,
            Clock time,
            @Value("${linli.case.investigation-limit}") Period investigationLimit) {
        // the store keeps milliseconds, and the audit chain is computed over what is stored
        Clock clock = Clock.tick(time, Duration.ofMillis(1));
        return new CaseController.UseCases(
                new OpenCase(files, vault, new Pseudonyms(new SecureRandom()), log, areas, clock),
                new BeginInvestigation(files, log, investigationLimit, clock),
                new SubmitReport(files, log, clock),
                new HearOpinions(files, log, clock),
                new DecideNonProsecution(files, log, clock),
                new SealCase(files, vault, log, clock),
                new ShowCase(files, vault, log, chains));
    }
}
