package org.linli.volunteer.signup.web;

import java.util.Map;
import java.util.Optional;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.time.Hours;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.Participation;
import org.linli.volunteer.signup.Revision;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceQuality;
import org.linli.volunteer.signup.Session;
import org.springframework.stereotype.Component;

/** Joins a session with its activity to the record that VOL-16 asks for. */
@Component
final class HourRecordViews {

    private final Activities activities;
    private final ServiceQuality quality;
    private final Areas areas;

    HourRecordViews(Activities activities, ServiceQuality quality, Areas areas) {
        this.activities = activities;
        this.quality = quality;
        this.areas = areas;
    }

    /** {@code known} spares a page from reading the same activity twice. */
    HourRecord of(Versioned<ServiceDay> day, Session session, Map<ActivityId, Optional<Activity>> known) {
        Optional<Activity.State> activity = known.computeIfAbsent(
                        session.activity(), id -> activities.find(id).map(Versioned::value))
                .map(Activity::state);
        Optional<ServiceQuality.Evaluated> evaluated = quality.of(session.activity());
        return new HourRecord(
                session.id().value(),
                day.value().id().volunteer().value(),
                session.signUp().value(),
                session.activity().value(),
                session.title(),
                activity.map(state -> state.notice().content()).orElse(null),
                activity.map(state -> state.notice().place()).orElse(null),
                areas.find(session.area()).map(Area::name).orElse(session.area()),
                activity.map(Activity.State::createdBy).orElse(null),
                session.demandId(),
                session.decidedBy(),
                evaluated.map(ServiceQuality.Evaluated::quality).orElse(null),
                evaluated.map(ServiceQuality.Evaluated::on).orElse(null),
                session.area(),
                day.value().id().day(),
                session.checkedInAt(),
                session.checkedOutAt(),
                session.minutes(),
                Hours.display(session.minutes()),
                Participation.of(session),
                session.lateEntryId() == null ? "CHECK_IN" : "LATE_ENTRY",
                session.level().name(),
                session.evidence().name(),
                session.proof().metres(),
                session.proof().confirmedBy(),
                session.proof().review(),
                session.forgotten(),
                session.forgotten() && session.status() == HourStatus.PENDING ? session.checkedOutAt() : null,
                session.decidedBy(),
                session.decidedAt(),
                session.reason(),
                session.revisions().stream().map(HourRecordViews::version).toList(),
                day.version());
    }

    private static HourRecord.Version version(Revision revision) {
        return new HourRecord.Version(
                revision.number(),
                revision.minutesBefore(),
                revision.minutesAfter(),
                revision.cameBefore(),
                revision.leftBefore(),
                revision.by(),
                revision.at(),
                revision.reason());
    }
}
