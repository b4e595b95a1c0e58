package org.linli.volunteer.series;

/** How far ahead the activities of a series are generated [D]. */
public record SeriesPolicy(int horizonDays) {

    public SeriesPolicy {
        if (horizonDays < 1) {
            throw new IllegalArgumentException("a series is generated a day ahead at least");
        }
    }
}
