package org.linli.matching.course;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Looks regularly for tutors whose calendars a crash left behind, and for participants who are kept no longer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CourseSettings.class)
class CourseConfiguration {

    @Bean
    SchedulingConfigurer courseSweeps(
            Sweeps sweeps,
            TeachCourse teach,
            ForgetParticipants forget,
            @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> {
            sweeps.schedule(tasks, "courses", Duration.ofSeconds(seconds), teach::settleAll);
            sweeps.schedule(tasks, "course-participants", Duration.ofSeconds(seconds), forget::handle);
        };
    }
}
