package org.linli.volunteer.configuration;

import java.security.SecureRandom;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.linli.platform.outbox.Rollups;
import org.linli.volunteer.anomaly.AnomalySettings;
import org.linli.volunteer.errorreport.ErrorReportSettings;
import org.linli.volunteer.lateentry.LateEntrySettings;
import org.linli.volunteer.reconciliation.ReconciliationSettings;
import org.linli.volunteer.registration.AgeProfile;
import org.linli.volunteer.roster.RosterSettings;
import org.linli.volunteer.signup.HoursPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns settings into the policies that decide. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({
    VolunteerSettings.class,
    LateEntrySettings.class,
    ErrorReportSettings.class,
    ReconciliationSettings.class,
    AnomalySettings.class
})
class VolunteerConfiguration {

    @Bean
    AgeProfile ageProfile(VolunteerSettings settings) {
        VolunteerSettings.Ages ages = settings.ages();
        return new AgeProfile(ages.minimum(), ages.guardianPresentBelow(), ages.fullAge());
    }

    @Bean
    HoursPolicy hoursPolicy(VolunteerSettings settings) {
        return policy(
                settings.hours(),
                settings.hoursByDistrict().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, own -> policy(own.getValue(), Map.of()))));
    }

    private static HoursPolicy policy(VolunteerSettings.Hours hours, Map<String, HoursPolicy> districts) {
        return new HoursPolicy(
                hours.effectiveUpTo(),
                hours.organizationUpTo(),
                hours.checkInsADay(),
                hours.checkInOpensBefore(),
                hours.checkOutGrace(),
                hours.provinceScopeDigits(),
                districts);
    }

    @Bean
    RosterSettings rosterSettings(VolunteerSettings settings) {
        return new RosterSettings(
                settings.rosters().batchRows(), settings.rosters().consentVersion());
    }

    /** ID-05: volunteer numbers must not be predictable. */
    @Bean
    RandomGenerator volunteerNumbers() {
        return new SecureRandom();
    }

    @Bean
    Rollups volunteeringRollups(MongoTemplate mongo) {
        return new Rollups(mongo, "volunteeringRollups");
    }
}
