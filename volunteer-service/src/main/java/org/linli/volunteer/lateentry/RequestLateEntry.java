package org.linli.volunteer.lateentry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.signup.AmendHours;
import org.linli.volunteer.signup.DecideHours;
import org.springframework.stereotype.Component;

/** Takes a request to count service of the past on; whatever could never be entered is refused at once. */
@Component
public class RequestLateEntry {

    /** What the requester states; {@code id} is the same when the command is repeated. */
    public record Command(
            LateEntryId id,
            VolunteerId volunteer,
            ActivityId activity,
            Instant from,
            Instant to,
            String reason,
            List<Paper> papers,
            String by) {}

    /** Which body will be needed is asked only when somebody approves. */
    private static final int HIGHEST_BODY = 0;

    private final LateEntries entries;
    private final LateEntryRight right;
    private final Activities activities;
    private final Volunteers volunteers;
    private final AmendHours amend;
    private final LateEntrySettings settings;
    private final Clock clock;

    public RequestLateEntry(
            LateEntries entries,
            LateEntryRight right,
            Activities activities,
            Volunteers volunteers,
            AmendHours amend,
            LateEntrySettings settings,
            Clock clock) {
        this.entries = entries;
        this.right = right;
        this.activities = activities;
        this.volunteers = volunteers;
        this.amend = amend;
        this.settings = settings;
        this.clock = clock;
    }

    public Versioned<LateEntry> handle(Command command) {
        Instant now = Today.now(clock);
        LocalDate today = Today.of(now);
        Activity.State activity = activities.get(command.activity()).value().state();
        volunteers.get(command.volunteer());
        if (!activity.published()) {
            throw new Rejected(new LateEntryRejection.ActivityNeverOpened());
        }
        Instant starts = activity.notice().startsAt();
        Instant ends = activity.notice().endsAt();
        if (command.from().isBefore(starts) || command.to().isAfter(ends)) {
            throw new Rejected(new LateEntryRejection.OutsideActivity(starts, ends));
        }
        settings.policyOf(activity.area()).requireInTime(Today.of(command.from()), today);
        right.require(command.volunteer(), activity.area(), today);
        LateEntry entry = LateEntry.request(
                command.id(),
                new LateEntry.Request(
                        command.volunteer(),
                        command.activity(),
                        activity.notice().title(),
                        activity.area(),
                        activity.demandId(),
                        command.from(),
                        command.to(),
                        command.reason(),
                        command.papers(),
                        command.by()),
                now);
        amend.requireEnterable(entry.serviceApprovedBy(new DecideHours.Approver(command.by(), HIGHEST_BODY)));
        return entries.add(entry);
    }
}
