package org.linli.volunteer.complaints;

import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** VOL-23: how many complaints were upheld, by the year in which the answer was given; recognition asks it. */
@Component
public class UpheldComplaints {

    private final Complaints complaints;

    public UpheldComplaints(Complaints complaints) {
        this.complaints = complaints;
    }

    public long countFor(VolunteerId volunteer, int year) {
        return complaints.countUpheld(new Against(Against.Kind.VOLUNTEER, volunteer.value()), year);
    }

    public long countFor(ActivityId activity, int year) {
        return complaints.countUpheld(new Against(Against.Kind.ACTIVITY, activity.value()), year);
    }
}
