package org.linli.volunteer.activity;

import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ActivityPublishedV1;

/** Decides what other services learn of an activity: that it opened. */
public final class PublishedActivityEvents {

    private PublishedActivityEvents() {}

    public static List<PublishedEvent> of(Activity activity) {
        return activity.changes().stream()
                .flatMap(change -> of(change, activity.state()).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(ActivityEvent change, Activity.State state) {
        return switch (change) {
            case ActivityEvent.Published() ->
                Optional.of(new ActivityPublishedV1(
                        state.id().value(),
                        state.area(),
                        state.notice().title(),
                        state.demandId(),
                        state.notice().startsAt(),
                        state.notice().endsAt(),
                        state.notice().capacity()));
            case ActivityEvent.Drafted _,
                    ActivityEvent.Submitted _,
                    ActivityEvent.SeatTaken _,
                    ActivityEvent.SeatFreed _,
                    ActivityEvent.RecruitmentClosed _,
                    ActivityEvent.Started _,
                    ActivityEvent.Finished _,
                    ActivityEvent.HoursConfirmed _,
                    ActivityEvent.Archived _,
                    ActivityEvent.Cancelled _ -> Optional.empty();
        };
    }
}
