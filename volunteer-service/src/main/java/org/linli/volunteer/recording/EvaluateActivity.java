package org.linli.volunteer.recording;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Records how good the service of an activity was: said by the office that organized it, or by who was served. */
@Component
public class EvaluateActivity {

    private final RecordingClocks clocks;
    private final Activities activities;
    private final LookAtRecords look;
    private final Clock clock;

    public EvaluateActivity(RecordingClocks clocks, Activities activities, LookAtRecords look, Clock clock) {
        this.clocks = clocks;
        this.activities = activities;
        this.look = look;
        this.clock = clock;
    }

    public Versioned<RecordingClock> handle(ActivityId id, long version, int quality, String by) {
        RecordingClock running = clocks.get(id).value();
        Instant now = Today.now(clock);
        lookIfOver(running, now);
        running.evaluate(new Evaluation(quality, by, now), Today.of(now));
        return clocks.save(running, version);
    }

    /** The stars of a demand's requester; said again they change nothing. */
    public void stars(ActivityId id, int stars) {
        while (true) {
            Optional<Versioned<RecordingClock>> found = clocks.find(id);
            if (found.isEmpty()) {
                return;
            }
            RecordingClock running = found.get().value();
            Instant now = Today.now(clock);
            running.starsGiven(new Evaluation(Math.clamp(stars, 1, 5), "matching", now), Today.of(now));
            if (running.changes().isEmpty()) {
                return;
            }
            try {
                clocks.save(running, found.get().version());
                return;
            } catch (Rejected refused) {
                if (!(refused.rejection() instanceof RequestRejection.Stale)) {
                    throw refused;
                }
                // the sweep was faster: read again
            }
        }
    }

    private void lookIfOver(RecordingClock running, Instant now) {
        boolean over = activities
                .find(running.state().activity())
                .map(found -> found.value().state())
                .map(Activity.State::notice)
                .filter(notice -> !notice.endsAt().isAfter(now))
                .isPresent();
        if (over) {
            running.look(look.of(running.state().activity()), Today.of(now));
        }
    }
}
