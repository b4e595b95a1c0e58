package org.linli.volunteer.theme.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.theme.ThemeCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What takes place around 3·5, the festivals and the other themes of a year. */
@RestController
final class ThemeCalendarController {

    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER,
        Role.STREET_OFFICER,
        Role.COMMUNITY_WORKER,
        Role.SOCIAL_WORKER,
        Role.TEAM_LEADER,
        Role.VOLUNTEER,
        Role.ANALYST
    };

    /** A year of a division. */
    record CalendarView(String area, int year, Instant asOf, List<ThemeCalendar.Row> themes) {}

    private final ThemeCalendar calendar;
    private final Clock clock;

    ThemeCalendarController(ThemeCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Operation(operationId = "readThemeCalendar", summary = "The themes of a year with the totals of their activities")
    @GetMapping("/api/v1/theme-calendar")
    CalendarView readThemeCalendar(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable Integer year,
            Caller caller) {
        caller.requireRole(READERS);
        String prefix = AreaFilter.of(area, caller);
        Fields fields = new Fields();
        int of = fields.between("year", year == null ? Today.at(clock).getYear() : year, 2000, 2100);
        fields.orRefuse();
        return new CalendarView(prefix, of, clock.instant(), calendar.of(prefix, of));
    }
}
