package org.linli.volunteer.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.VolunteerMovedV1;
import org.linli.contracts.volunteer.VolunteerRegisteredV1;
import org.linli.contracts.volunteer.VolunteerStatusChangedV1;
import org.linli.platform.outbox.ReceivedEvent;
import org.linli.platform.outbox.Rollups;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerStatus;
import org.springframework.stereotype.Component;

/** Decides what each of the service's own events changes in the figures. */
@Component
public class CountEvents {

    private final Rollups rollups;

    public CountEvents(Rollups rollups) {
        this.rollups = rollups;
    }

    public void registered(ReceivedEvent<VolunteerRegisteredV1> event) {
        List<Rollups.Delta> deltas = new ArrayList<>();
        standing(deltas, event.data().area(), day(event), event.data().status(), 1);
        rollups.add(event, deltas);
    }

    public void statusChanged(ReceivedEvent<VolunteerStatusChangedV1> event) {
        List<Rollups.Delta> deltas = new ArrayList<>();
        standing(deltas, event.data().area(), day(event), event.data().from(), -1);
        standing(deltas, event.data().area(), day(event), event.data().to(), 1);
        rollups.add(event, deltas);
    }

    public void moved(ReceivedEvent<VolunteerMovedV1> event) {
        List<Rollups.Delta> deltas = new ArrayList<>();
        standing(deltas, event.data().fromArea(), day(event), event.data().status(), -1);
        standing(deltas, event.data().area(), day(event), event.data().status(), 1);
        rollups.add(event, deltas);
    }

    public void activityPublished(ReceivedEvent<ActivityPublishedV1> event) {
        rollups.add(event, event.data().area(), day(event), Metric.ACTIVITIES.code(), 1);
    }

    public void checkedIn(ReceivedEvent<CheckedInV1> event) {
        rollups.add(event, event.data().area(), day(event), Metric.CHECK_INS.code(), 1);
    }

    public void hoursRecorded(ReceivedEvent<HoursRecordedV1> event) {
        HoursRecordedV1 hours = event.data();
        rollups.add(event, hours.area(), hours.day(), Metric.MINUTES.code(), hours.minutes());
    }

    private static void standing(List<Rollups.Delta> deltas, String area, LocalDate day, String status, int change) {
        if (status.equals(VolunteerStatus.ACTIVE.name())) {
            deltas.add(new Rollups.Delta(area, day, Metric.VOLUNTEERS.code(), change));
        } else if (status.equals(VolunteerStatus.GUARDIAN_PENDING.name())) {
            deltas.add(new Rollups.Delta(area, day, Metric.GUARDIAN_PENDING.code(), change));
        }
    }

    private static LocalDate day(ReceivedEvent<? extends PublishedEvent> event) {
        return Today.of(event.time());
    }
}
