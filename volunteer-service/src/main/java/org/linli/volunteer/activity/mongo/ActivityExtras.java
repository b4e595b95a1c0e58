package org.linli.volunteer.activity.mongo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityKind;
import org.linli.volunteer.activity.Circumstances;
import org.linli.volunteer.activity.Details;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.activity.Requirements;

/** What an activity, or the template of a series, is beside its notice, at rest. */
public record ActivityExtras(
        String kind,
        @Nullable String theme,
        @Nullable String serviceClass,
        @Nullable String organizer,
        @Nullable String supervisor,
        String howToApply,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<String> skills,
        List<String> licences,
        boolean childFacing,
        boolean emergency,
        @Nullable String commandPost,
        boolean foreignRelated,
        boolean largeEvent,
        boolean outsideProvince,
        boolean agreementAsked,
        boolean highStrain,
        @Nullable String agreementForm,
        int payFen,
        int subsidyFen,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Integer radiusMetres,
        @Nullable String seriesId) {

    public static ActivityExtras of(Details details) {
        Requirements fit = details.requirements();
        Circumstances said = details.circumstances();
        Point point = details.point();
        return new ActivityExtras(
                details.kind().name(),
                details.theme(),
                details.serviceClass(),
                details.organizer(),
                details.supervisor(),
                details.howToApply(),
                fit.minAge(),
                fit.maxAge(),
                fit.skills(),
                fit.licences(),
                fit.childFacing(),
                details.emergency(),
                details.commandPost(),
                said.foreignRelated(),
                said.largeEvent(),
                said.outsideProvince(),
                said.agreementAsked(),
                said.highStrain(),
                details.agreementForm(),
                details.payFen(),
                details.subsidyFen(),
                point == null ? null : point.longitude(),
                point == null ? null : point.latitude(),
                details.radiusMetres(),
                details.seriesId());
    }

    public Details details() {
        return new Details(
                ActivityKind.valueOf(kind),
                theme,
                serviceClass,
                organizer,
                supervisor,
                howToApply,
                new Requirements(minAge, maxAge, skills, licences, childFacing),
                emergency,
                commandPost,
                new Circumstances(foreignRelated, largeEvent, outsideProvince, agreementAsked, highStrain),
                agreementForm,
                payFen,
                subsidyFen,
                longitude == null || latitude == null ? null : new Point(longitude, latitude),
                radiusMetres,
                seriesId);
    }
}
