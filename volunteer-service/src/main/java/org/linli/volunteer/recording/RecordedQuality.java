package org.linli.volunteer.recording;

import java.util.Optional;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.signup.ServiceQuality;
import org.springframework.stereotype.Component;

/** Tells from the clock of an activity what its evaluation said (VOL-16). */
@Component
class RecordedQuality implements ServiceQuality {

    private final RecordingClocks clocks;

    RecordedQuality(RecordingClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Optional<Evaluated> of(ActivityId activity) {
        return clocks.find(activity)
                .map(Versioned::value)
                .map(RecordingClock::state)
                .map(RecordingClock.State::evaluation)
                .map(evaluation -> new Evaluated(evaluation.quality(), Today.of(evaluation.at())));
    }
}
