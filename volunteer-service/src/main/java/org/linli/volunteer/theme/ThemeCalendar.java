package org.linli.volunteer.theme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.time.Zones;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.activity.Theme;
import org.linli.volunteer.activity.Themes;
import org.linli.volunteer.signup.ServiceDays;
import org.springframework.stereotype.Component;

/** The themes of a year in one division, each with its day and the totals of its activities. */
@Component
public class ThemeCalendar {

    /**
     * One theme; activities that were called off count apart.
     *
     * @param day absent while the lunar calendar of that year is not in the table
     */
    public record Row(
            String code,
            String name,
            String englishName,
            @Nullable LocalDate day,
            int activities,
            int finished,
            int cancelled,
            int seats,
            int seated,
            long minutes) {}

    private final Themes themes;
    private final Activities activities;
    private final ServiceDays days;

    public ThemeCalendar(Themes themes, Activities activities, ServiceDays days) {
        this.themes = themes;
        this.activities = activities;
        this.days = days;
    }

    public List<Row> of(String areaPrefix, int year) {
        Map<String, List<Activity.State>> byTheme =
                activities.themed(areaPrefix, firstMoment(year), firstMoment(year + 1)).stream()
                        .map(Activity::state)
                        .collect(Collectors.groupingBy(
                                state -> String.valueOf(state.details().theme())));
        Map<ActivityId, Long> minutes = days.minutesOf(byTheme.values().stream()
                .flatMap(List::stream)
                .map(Activity.State::id)
                .toList());
        return themes.all().stream()
                .map(theme -> row(theme, year, byTheme.getOrDefault(theme.code(), List.of()), minutes))
                .toList();
    }

    private static Row row(Theme theme, int year, List<Activity.State> all, Map<ActivityId, Long> minutes) {
        List<Activity.State> held = all.stream()
                .filter(state -> state.status() != ActivityStatus.CANCELLED)
                .toList();
        return new Row(
                theme.code(),
                theme.name(),
                theme.englishName(),
                theme.rule().in(year).orElse(null),
                held.size(),
                (int) held.stream().filter(ThemeCalendar::isOver).count(),
                all.size() - held.size(),
                held.stream().mapToInt(state -> state.notice().capacity()).sum(),
                held.stream().mapToInt(state -> state.seats().size()).sum(),
                held.stream()
                        .mapToLong(state -> minutes.getOrDefault(state.id(), 0L))
                        .sum());
    }

    private static boolean isOver(Activity.State state) {
        return switch (state.status()) {
            case FINISHED, HOURS_CONFIRMED, ARCHIVED -> true;
            case DRAFT, REVIEW, PUBLISHED, RECRUITED, ONGOING, CANCELLED -> false;
        };
    }

    private static Instant firstMoment(int year) {
        return ZonedDateTime.of(year, 1, 1, 0, 0, 0, 0, Zones.CHINA).toInstant();
    }
}
