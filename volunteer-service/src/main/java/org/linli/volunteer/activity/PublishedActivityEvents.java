package org.linli.volunteer.activity;

import java.util.List;
import java.util.Optional;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.ActivityPublishedV1;
import org.linli.contracts.volunteer.ActivityStatusChangedV1;

/** Decides what other services learn of an activity: that it opened, and how it went on. */
public final class PublishedActivityEvents {

    private PublishedActivityEvents() {}

    public static List<PublishedEvent> of(Activity activity) {
        Activity.State state = activity.state();
        return activity.steps().stream()
                .flatMap(step -> of(step, state).stream())
                .toList();
    }

    private static Optional<PublishedEvent> of(Activity.Step step, Activity.State state) {
        return switch (step.to()) {
            case PUBLISHED ->
                Optional.of(new ActivityPublishedV1(
                        state.id().value(),
                        state.area(),
                        state.notice().title(),
                        state.demandId(),
                        state.notice().startsAt(),
                        state.notice().endsAt(),
                        state.notice().capacity()));
            case RECRUITED, ONGOING, FINISHED, HOURS_CONFIRMED, ARCHIVED, CANCELLED ->
                Optional.of(new ActivityStatusChangedV1(
                        state.id().value(),
                        state.area(),
                        step.from().name(),
                        step.to().name()));
            // until it opens, an activity is its office's own business
            case DRAFT, REVIEW -> Optional.empty();
        };
    }
}
