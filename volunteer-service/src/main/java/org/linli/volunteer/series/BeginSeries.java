package org.linli.volunteer.series;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityRejection;
import org.linli.volunteer.activity.Themes;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Sets up a recurring service and generates its first activities. */
@Component
public class BeginSeries {

    /** What recurs, and when. */
    public record Command(
            SeriesId id, String area, Activity.Plan template, SeriesRule rule, Set<LocalDate> skips, String by) {

        public Command {
            skips = Set.copyOf(skips);
        }
    }

    private final AllSeries all;
    private final Areas areas;
    private final Themes themes;
    private final GenerateActivities generate;
    private final Clock clock;

    public BeginSeries(AllSeries all, Areas areas, Themes themes, GenerateActivities generate, Clock clock) {
        this.all = all;
        this.areas = areas;
        this.themes = themes;
        this.generate = generate;
        this.clock = clock;
    }

    public Versioned<Series> handle(Command command) {
        if (!areas.exists(command.area())) {
            throw new Rejected(new ActivityRejection.UnknownArea());
        }
        themes.requireKnown(command.template().details().theme());
        Series series = Series.begin(new Series.State(
                command.id(),
                command.area(),
                command.template(),
                command.rule(),
                command.skips(),
                SeriesStatus.ACTIVE,
                command.by(),
                Today.now(clock)));
        // a template that could never be an activity is refused before it is kept
        generate.check(series);
        Versioned<Series> begun = all.add(series);
        generate.of(begun.value());
        return begun;
    }
}
