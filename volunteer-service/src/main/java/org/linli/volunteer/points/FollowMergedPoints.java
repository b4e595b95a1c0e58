package org.linli.volunteer.points;

import org.linli.volunteer.registration.OnePerson;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Moves the points of a merged registration to the one that is kept, line by line with kind and day, so that what was earned when still expires
 * when it should and every account of the programme stays as it was (VOL-25). A line has its own movement ids: hearing of it again moves nothing.
 */
@Component
public class FollowMergedPoints {

    private static final int ALL_LINES = Integer.MAX_VALUE;
    private static final String OUT = "/out";

    private final PointsLedger ledger;
    private final EnterPoints enter;
    private final OnePerson person;

    FollowMergedPoints(PointsLedger ledger, EnterPoints enter, OnePerson person) {
        this.ledger = ledger;
        this.enter = enter;
        this.person = person;
    }

    /** Moves what an account holds, also what came into it after the merger; nothing for a registration that was not merged. */
    public void handle(VolunteerId registration) {
        VolunteerId kept = person.survivorOf(registration);
        if (kept.equals(registration)) {
            return;
        }
        String prefix = "merge/" + registration + "/";
        for (PointsEntry line : ledger.newest(registration.value(), ALL_LINES)) {
            Movement moved = line.moved();
            if (moved.id().startsWith(prefix) && moved.id().endsWith(OUT)) {
                continue;
            }
            String id = prefix + moved.id();
            enter.always(leg(id + "/in", kept, moved, moved.points()));
            enter.always(leg(id + OUT, registration, moved, -moved.points()));
        }
    }

    private static Movement leg(String id, VolunteerId volunteer, Movement moved, long points) {
        return new Movement(id, volunteer.value(), moved.area(), moved.kind(), points, moved.day(), moved.reference());
    }
}
