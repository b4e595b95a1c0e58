package org.linli.volunteer.configuration;

import java.util.Map;
import java.util.stream.Collectors;
import org.linli.volunteer.complaints.ComplaintPolicy;
import org.linli.volunteer.recording.RecordingPolicy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns the settings of complaints, recording clocks, figures and exports into the policies that decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ComplaintSettings.class, RecordingSettings.class})
class OversightConfiguration {

    @Bean
    ComplaintPolicy complaintPolicy(ComplaintSettings settings) {
        return new ComplaintPolicy(
                new ComplaintPolicy.Days(settings.acknowledgeWithin(), settings.answerWithin()),
                settings.districts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                district -> new ComplaintPolicy.Days(
                                        district.getValue().acknowledgeWithin(),
                                        district.getValue().answerWithin()))));
    }

    @Bean
    RecordingPolicy recordingPolicy(RecordingSettings settings) {
        return new RecordingPolicy(
                new RecordingPolicy.Terms(settings.within(), settings.warnBefore(), settings.evaluation()),
                settings.districts().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                district -> new RecordingPolicy.Terms(
                                        district.getValue().within(),
                                        district.getValue().warnBefore(),
                                        district.getValue().evaluation()))));
    }
}
