package org.linli.volunteer.configuration;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.linli.platform.time.Zones;
import org.linli.volunteer.certificate.EndPublicity;
import org.linli.volunteer.points.ExpirePoints;
import org.linli.volunteer.points.RedeemPoints;
import org.linli.volunteer.reconciliation.ReconcileHours;
import org.linli.volunteer.recording.RunClocks;
import org.linli.volunteer.registration.KeepRegister;
import org.linli.volunteer.team.ContinueMerge;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.support.CronTrigger;

/** What the service does by the clock, in one of its instances; uploads are picked up by each, as their jobs have claims of their own. */
@Configuration(proxyBeanMethods = false)
class RecurringWork {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Bean
    SchedulingConfigurer activitySweepsSchedule(
            Sweeps sweeps, ActivitySweeps activities, @Value("${linli.activities.sweep-every:30s}") Duration every) {
        return tasks -> sweeps.schedule(tasks, "activities", every, every, activities::sweep);
    }

    @Bean
    SchedulingConfigurer registerSchedule(Sweeps sweeps, KeepRegister register, ContinueMerge merges) {
        return tasks -> {
            sweeps.schedule(tasks, "register", Duration.ofMinutes(1), Duration.ofHours(1), register::sweep);
            sweeps.schedule(tasks, "team-merges", SOON, Duration.ofSeconds(10), merges::pickUp);
        };
    }

    @Bean
    SchedulingConfigurer recordingSchedule(
            Sweeps sweeps, RunClocks clocks, @Value("${linli.volunteer.recording.sweep-every:5m}") Duration every) {
        return tasks -> sweeps.schedule(tasks, "recording-clocks", every, every, clocks::sweep);
    }

    @Bean
    SchedulingConfigurer certificateSchedule(
            Sweeps sweeps, EndPublicity publicity, @Value("${linli.volunteer.certificates.sweep:60s}") Duration every) {
        return tasks -> sweeps.schedule(tasks, "publicity", SOON, every, publicity::sweep);
    }

    @Bean
    SchedulingConfigurer pointsSchedule(
            Sweeps sweeps,
            RedeemPoints redeem,
            ExpirePoints expire,
            @Value("${linli.volunteer.points.settle-every:60s}") Duration settleEvery,
            @Value("${linli.volunteer.points.expire-every:1h}") Duration expireEvery) {
        return tasks -> {
            sweeps.schedule(tasks, "redemptions", Duration.ofSeconds(20), settleEvery, redeem::settleLeftBehind);
            sweeps.schedule(tasks, "expiring-points", Duration.ofMinutes(1), expireEvery, expire::sweep);
        };
    }

    /** Every night, by whichever instance is first. */
    @Bean
    SchedulingConfigurer reconciliationSchedule(
            Sweeps sweeps,
            ReconcileHours reconcile,
            @Value("${linli.volunteer.reconciliation.cron:0 30 2 * * *}") String nights) {
        Runnable once = sweeps.once("reconciliation", Duration.ofHours(1), reconcile::everyNight);
        return tasks -> tasks.addCronTask(new CronTask(once, new CronTrigger(nights, Zones.CHINA)));
    }
}
