package org.linli.volunteer.activity;

import static org.linli.volunteer.activity.ActivityStatus.ARCHIVED;
import static org.linli.volunteer.activity.ActivityStatus.CANCELLED;
import static org.linli.volunteer.activity.ActivityStatus.DRAFT;
import static org.linli.volunteer.activity.ActivityStatus.FINISHED;
import static org.linli.volunteer.activity.ActivityStatus.HOURS_CONFIRMED;
import static org.linli.volunteer.activity.ActivityStatus.ONGOING;
import static org.linli.volunteer.activity.ActivityStatus.PUBLISHED;
import static org.linli.volunteer.activity.ActivityStatus.RECRUITED;
import static org.linli.volunteer.activity.ActivityStatus.REVIEW;

import java.util.EnumSet;
import java.util.Set;

/** Every allowed move of an activity, once. */
public enum ActivityMove {
    AMEND(EnumSet.of(DRAFT, REVIEW), DRAFT),
    SUBMIT(EnumSet.of(DRAFT), REVIEW),
    PUBLISH(EnumSet.of(REVIEW), PUBLISHED),
    CLOSE_RECRUITMENT(EnumSet.of(PUBLISHED), RECRUITED),
    START(EnumSet.of(PUBLISHED, RECRUITED), ONGOING),
    FINISH(EnumSet.of(ONGOING), FINISHED),
    CONFIRM_HOURS(EnumSet.of(FINISHED), HOURS_CONFIRMED),
    ARCHIVE(EnumSet.of(HOURS_CONFIRMED), ARCHIVED),
    CANCEL(EnumSet.of(DRAFT, REVIEW, PUBLISHED, RECRUITED), CANCELLED);

    private final Set<ActivityStatus> from;
    private final ActivityStatus to;

    ActivityMove(Set<ActivityStatus> from, ActivityStatus to) {
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public boolean allowedFrom(ActivityStatus status) {
        return from.contains(status);
    }

    public ActivityStatus target() {
        return to;
    }
}
