package org.linli.matching.weeklyreport;

import java.time.Clock;
import java.time.Duration;
import org.linli.matching.department.Departments;
import org.linli.matching.referral.Referrals;
import org.linli.matching.resource.Resources;
import org.linli.matching.threelist.ReadThreeLists;
import org.linli.matching.threelist.ThreeLists;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.outbox.Rollups;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Puts the departments' figures and reports together. */
@Configuration(proxyBeanMethods = false)
class WeeklyReportConfiguration {

    @Bean
    WeekFigures weekFigures(
            MongoTemplate mongo, Referrals referrals, Resources resources, ReadThreeLists lists, Clock clock) {
        return new WeekFigures(new Rollups(mongo, "departmentRollups"), referrals, resources, lists, clock);
    }

    @Bean
    FreezeReports freezeReports(
            WeeklyReports reports,
            WeekFigures figures,
            Departments departments,
            ThreeLists lists,
            CryptoProvider crypto,
            Clock clock,
            @Value("${linli.department-reports.freeze-hour:6}") int hour) {
        return new FreezeReports(reports, figures, departments, lists, crypto, clock, hour);
    }

    @Bean
    ReadReports readReports(WeeklyReports reports, WeekFigures figures, Departments departments, Clock clock) {
        return new ReadReports(reports, figures, departments, clock);
    }

    @Bean
    SchedulingConfigurer reportSweeps(
            Sweeps sweeps, FreezeReports freeze, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "weekly-reports", Duration.ofSeconds(seconds), freeze::handle);
    }
}
