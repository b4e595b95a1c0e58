package org.linli.matching.course;

import java.time.Duration;
import org.linli.platform.sweep.Sweeps;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Looks regularly for tutors whose calendars a crash left behind. */
@Configuration(proxyBeanMethods = false)
class CourseConfiguration {

    @Bean
    SchedulingConfigurer courseSweeps(
            Sweeps sweeps, TeachCourse teach, @Value("${linli.matching.sweep-seconds:60}") int seconds) {
        return tasks -> sweeps.schedule(tasks, "courses", Duration.ofSeconds(seconds), teach::settleAll);
    }
}
