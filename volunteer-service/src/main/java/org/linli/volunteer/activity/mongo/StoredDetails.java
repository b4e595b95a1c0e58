package org.linli.volunteer.activity.mongo;

import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityKind;
import org.linli.volunteer.activity.Circumstances;
import org.linli.volunteer.activity.Details;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.activity.Requirements;

/** Details of an activity, to and from rest. */
final class StoredDetails {

    private StoredDetails() {}

    static ActivityDocument.Extras of(Details details) {
        Requirements fit = details.requirements();
        Circumstances said = details.circumstances();
        Point point = details.point();
        return new ActivityDocument.Extras(
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

    static Details read(ActivityDocument.@Nullable Extras e) {
        if (e == null) {
            return Details.ordinary();
        }
        return new Details(
                ActivityKind.valueOf(e.kind()),
                e.theme(),
                e.serviceClass(),
                e.organizer(),
                e.supervisor(),
                e.howToApply(),
                new Requirements(e.minAge(), e.maxAge(), e.skills(), e.licences(), e.childFacing()),
                e.emergency(),
                e.commandPost(),
                new Circumstances(
                        e.foreignRelated(), e.largeEvent(), e.outsideProvince(), e.agreementAsked(), e.highStrain()),
                e.agreementForm(),
                e.payFen(),
                e.subsidyFen(),
                e.longitude() == null || e.latitude() == null ? null : new Point(e.longitude(), e.latitude()),
                e.radiusMetres(),
                e.seriesId());
    }
}
