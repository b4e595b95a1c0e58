package org.linli.volunteer.activity.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.Areas;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.activity.Circumstances;
import org.linli.volunteer.activity.Details;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.activity.Requirements;

/** An activity as everybody sees it; who sits in it and who waits is told by its sign-ups. */
record ActivityView(
        String id,
        String area,
        String areaName,
        String title,
        String content,
        String place,
        String conditions,
        String howToApply,
        String risks,
        String safeguards,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        int seated,
        int waiting,
        boolean dangerous,
        boolean insured,
        @Nullable String demandId,
        ActivityStatus status,
        String kind,
        @Nullable String theme,
        @Nullable String serviceClass,
        @Nullable String organizer,
        @Nullable String supervisor,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        List<String> skills,
        List<String> licences,
        boolean childFacing,
        boolean emergency,
        @Nullable String commandPost,
        Circumstances circumstances,
        @Nullable String agreementForm,
        int subsidyFen,
        @Nullable Point point,
        @Nullable Integer radiusMetres,
        @Nullable String seriesId,
        @Nullable String cancelReason) {

    private static final String APPLY_HERE = "在本平台报名";

    static ActivityView of(Activity activity, Areas areas) {
        Activity.State state = activity.state();
        Notice notice = state.notice();
        Details details = state.details();
        Requirements fit = details.requirements();
        return new ActivityView(
                state.id().value(),
                state.area(),
                areas.name(state.area()),
                notice.title(),
                notice.content(),
                notice.place(),
                notice.conditions().isBlank() ? fit.sentence() : notice.conditions(),
                details.howToApply().isBlank() ? APPLY_HERE : details.howToApply(),
                notice.risks(),
                notice.safeguards(),
                notice.startsAt(),
                notice.endsAt(),
                notice.capacity(),
                state.seats().size(),
                state.line().size(),
                notice.dangerous(),
                state.insurance() != null,
                state.demandId(),
                state.status(),
                details.kind().name(),
                details.theme(),
                details.serviceClass(),
                details.organizer(),
                details.supervisor(),
                fit.minAge(),
                fit.maxAge(),
                fit.skills(),
                fit.licences(),
                fit.childFacing(),
                details.emergency(),
                details.commandPost(),
                details.circumstances(),
                details.agreementForm(),
                details.subsidyFen(),
                details.point(),
                details.radiusMetres(),
                details.seriesId(),
                state.cancelReason());
    }
}
