package org.linli.platform.configuration;

import org.linli.platform.calendar.CalendarKeeper;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.PublishedHolidays;
import org.linli.platform.calendar.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Offers the working calendar, keeps it in step with {@code linli.calendar.file}, and shows it to operators. */
@AutoConfiguration(after = ServiceKitAutoConfiguration.class)
@EnableScheduling
public class CalendarAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar() {
        return new WorkingCalendar(PublishedHolidays.shipped());
    }

    @Bean
    CalendarKeeper calendarKeeper(
            WorkingCalendar calendar, LinliProperties properties, ObjectProvider<OpenDeadlines> deadlines) {
        return new CalendarKeeper(
                calendar, PublishedHolidays.shipped(), properties.calendar().file(), () -> deadlines
                        .orderedStream()
                        .toList());
    }

    @Bean
    Watch calendarWatch(CalendarKeeper keeper) {
        return new Watch(keeper);
    }

    /** Looks at the operator's file in turn. */
    record Watch(CalendarKeeper keeper) {
        @Scheduled(
                initialDelayString = "${linli.calendar.check-every:30s}",
                fixedDelayString = "${linli.calendar.check-every:30s}")
        void check() {
            keeper.check();
        }
    }

    /** The management endpoint, where there is management. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Endpoint.class)
    static class Management {

        @Bean
        CalendarEndpoint calendarEndpoint(CalendarKeeper keeper) {
            return new CalendarEndpoint(keeper);
        }
    }
}
