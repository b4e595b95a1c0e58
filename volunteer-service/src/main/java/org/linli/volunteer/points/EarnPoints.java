package org.linli.volunteer.points;

import java.time.LocalDate;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.ActivityId;
import org.springframework.stereotype.Component;

/** VOL-25: turns effective minutes into points; minutes that are taken back take their points along. */
@Component
public class EarnPoints {

    /** Minutes that entered the ledger of hours. */
    public record Served(
            String entryId,
            String volunteerId,
            String activityId,
            String area,
            int minutes,
            LocalDate day,
            String evidence) {}

    private static final String SOURCE = "hours/";

    private final EnterPoints enter;
    private final PointsLedger ledger;
    private final Activities activities;
    private final PointsPolicy policy;

    EarnPoints(EnterPoints enter, PointsLedger ledger, Activities activities, PointsPolicy policy) {
        this.enter = enter;
        this.ledger = ledger;
        this.activities = activities;
        this.policy = policy;
    }

    public void handle(Served served) {
        if (!counts(served)) {
            return;
        }
        String serviceClass = activities
                .find(new ActivityId(served.activityId()))
                .map(found -> found.value().state().details().serviceClass())
                .orElse(null);
        long points = policy.in(served.area()).of(served.minutes(), serviceClass);
        if (points != 0) {
            enter.always(new Movement(
                    SOURCE + served.entryId(),
                    served.volunteerId(),
                    served.area(),
                    points > 0 ? Movement.Kind.EARNED : Movement.Kind.CORRECTED,
                    points,
                    served.day(),
                    served.activityId()));
        }
    }

    /** Minutes earn by their witness; minutes that are taken back lose what they earned, however the correction was witnessed. */
    private boolean counts(Served served) {
        int version = served.entryId().indexOf('.');
        return served.minutes() < 0 && version > 0
                ? ledger.find(SOURCE + served.entryId().substring(0, version)).isPresent()
                : policy.in(served.area()).counts(served.evidence());
    }
}
