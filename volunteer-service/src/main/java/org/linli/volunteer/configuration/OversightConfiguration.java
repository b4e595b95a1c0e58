package org.linli.volunteer.configuration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.volunteer.complaints.ComplaintPolicy;
import org.linli.volunteer.exchange.CurrentMapping;
import org.linli.volunteer.exchange.MappingText;
import org.linli.volunteer.exchange.RecordSource;
import org.linli.volunteer.recording.RecordingPolicy;
import org.linli.volunteer.statistics.PeriodStatistics;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Turns the settings of complaints, recording clocks, figures and exports into the policies that decide. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    ComplaintSettings.class,
    RecordingSettings.class,
    StatisticsSettings.class,
    ExchangeSettings.class
})
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

    @Bean
    PeriodStatistics.Thresholds statisticsThresholds(StatisticsSettings settings) {
        return new PeriodStatistics.Thresholds(settings.activeFromMinutes(), settings.yearlyMinutes());
    }

    @Bean
    CurrentMapping exchangeMapping(ExchangeSettings settings, List<RecordSource> sources, JsonMapper json) {
        return new CurrentMapping(new MappingText(json), settings.mappingFile(), sources);
    }
}
