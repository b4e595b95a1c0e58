package org.linli.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.platform.calendar.OpenDeadlines;
import org.linli.platform.calendar.WorkingCalendar;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class CalendarAutoConfigurationTests {

    private final ApplicationContextRunner services = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ServiceKitAutoConfiguration.class, CalendarAutoConfiguration.class));

    @Test
    void offersTheShippedCalendarToEveryService() {
        services.run(context -> {
            assertThat(context.getBean(WorkingCalendar.class).publishedYears()).containsExactly(2024, 2025, 2026);
            assertThat(context.getBean(CalendarEndpoint.class).state().file()).isNull();
        });
    }

    @Test
    void anEmptyFileNameIsNone() {
        services.withPropertyValues("linli.calendar.file=").run(context -> assertThat(
                        context.getBean(CalendarEndpoint.class).state().fault())
                .isNull());
    }

    @Test
    void anOperatorReplacesTheFileAndHasOpenDeadlinesComputedAnewAtOnce(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("holidays.csv"), "date,kind,name\n2027-10-01,holiday,国庆节\n");
        services.withPropertyValues("linli.calendar.file=" + file)
                .withBean(OpenDeadlines.class, ThreeDeadlines::new)
                .run(context -> {
                    CalendarEndpoint endpoint = context.getBean(CalendarEndpoint.class);
                    assertThat(endpoint.state().publishedYears()).containsExactly(2024, 2025, 2026, 2027);
                    Files.writeString(file, "date,kind,name\n2027-10-01,holiday,国庆节\n2028-10-01,holiday,国庆节\n");
                    assertThat(endpoint.reload().recomputed()).containsEntry("three", 3);
                    assertThat(context.getBean(WorkingCalendar.class).publishedYears())
                            .contains(2028);
                });
    }

    /** Three deadlines that always move. */
    private static final class ThreeDeadlines implements OpenDeadlines {

        @Override
        public String name() {
            return "three";
        }

        @Override
        public int recompute(WorkingCalendar calendar) {
            return 3;
        }
    }
}
