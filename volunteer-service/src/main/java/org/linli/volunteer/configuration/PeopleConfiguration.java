package org.linli.volunteer.configuration;

import org.linli.volunteer.socialworker.RegistrationPolicy;
import org.linli.volunteer.socialworker.SocialWorkerSettings;
import org.linli.volunteer.supervision.SupervisionSettings;
import org.linli.volunteer.team.TeamPolicy;
import org.linli.volunteer.team.TeamSettings;
import org.linli.volunteer.training.TrainingPolicy;
import org.linli.volunteer.training.TrainingSettings;
import org.linli.volunteer.vetting.VettingPolicy;
import org.linli.volunteer.vetting.VettingSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings about people into the policies that decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    VettingSettings.class,
    TrainingSettings.class,
    TeamSettings.class,
    SocialWorkerSettings.class,
    SupervisionSettings.class
})
class PeopleConfiguration {

    @Bean
    VettingPolicy vettingPolicy(VettingSettings settings) {
        return new VettingPolicy(settings.validDays(), settings.dueWithinDays());
    }

    @Bean
    TrainingPolicy trainingPolicy(TrainingSettings settings) {
        return new TrainingPolicy(settings.credentialNeeded(), settings.dueWithinDays());
    }

    @Bean
    TeamPolicy teamPolicy(TeamSettings settings) {
        return new TeamPolicy(settings.maxDepth(), settings.maxMerged(), settings.organizerNamedBefore());
    }

    @Bean
    RegistrationPolicy registrationPolicy(SocialWorkerSettings settings) {
        return new RegistrationPolicy(
                settings.years(), settings.assistantHours() * 60, settings.otherHours() * 60, settings.dueWithinDays());
    }
}
