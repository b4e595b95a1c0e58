package org.linli.volunteer.series;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Leaves a day of a series out, calling off what was planned for it, or ends the series. */
@Component
public class ChangeSeries {

    private final AllSeries all;
    private final GenerateActivities generate;
    private final Clock clock;

    public ChangeSeries(AllSeries all, GenerateActivities generate, Clock clock) {
        this.all = all;
        this.generate = generate;
        this.clock = clock;
    }

    public Versioned<Series> skip(SeriesId id, long version, LocalDate day) {
        Series series = all.get(id).value();
        series.skip(day, Today.at(clock));
        Versioned<Series> saved = all.save(series, version);
        generate.of(saved.value());
        return saved;
    }

    public Versioned<Series> end(SeriesId id, long version) {
        Series series = all.get(id).value();
        series.end();
        return all.save(series, version);
    }
}
