package org.linli.volunteer.activity;

import org.jspecify.annotations.Nullable;

/**
 * What an activity is beside its notice.
 *
 * @param theme code of one of the {@link Themes}
 * @param howToApply VOL-06; blank means: in this system
 * @param commandPost VOL-31: code of the body that commands an emergency
 * @param agreementForm VOL-09: the text that each volunteer agrees to when he signs up
 * @param payFen money for the volunteer or from the beneficiary, which VOL-10 forbids
 * @param subsidyFen meals and transport, allowed and recorded apart from points (VOL-10)
 * @param radiusMetres how far from the point a located check-in may be; absent for the configured one
 * @param seriesId the series that generated the activity
 */
public record Details(
        ActivityKind kind,
        @Nullable String theme,
        @Nullable String serviceClass,
        @Nullable String organizer,
        @Nullable String supervisor,
        String howToApply,
        Requirements requirements,
        boolean emergency,
        @Nullable String commandPost,
        Circumstances circumstances,
        @Nullable String agreementForm,
        int payFen,
        int subsidyFen,
        @Nullable Point point,
        @Nullable Integer radiusMetres,
        @Nullable String seriesId) {

    /** An ordinary service for everybody. */
    public static Details ordinary() {
        return new Details(
                ActivityKind.SERVICE,
                null,
                null,
                null,
                null,
                "",
                Requirements.none(),
                false,
                null,
                Circumstances.ordinary(),
                null,
                0,
                0,
                null,
                null,
                null);
    }

    /** The same as one of a series. */
    public Details ofSeries(String series) {
        return new Details(
                kind,
                theme,
                serviceClass,
                organizer,
                supervisor,
                howToApply,
                requirements,
                emergency,
                commandPost,
                circumstances,
                agreementForm,
                payFen,
                subsidyFen,
                point,
                radiusMetres,
                series);
    }
}
