package org.linli.volunteer.recording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;

/** The recording clocks of all activities. */
public interface RecordingClocks {

    /** Keeps a new clock; a second one for the same activity changes nothing. */
    void add(RecordingClock clock);

    Optional<Versioned<RecordingClock>> find(ActivityId activity);

    /** Like {@link #find}, refusing with {@code recording.unknown}. */
    default Versioned<RecordingClock> get(ActivityId activity) {
        return find(activity).orElseThrow(() -> new Rejected(new RecordingRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the clock since that version. */
    Versioned<RecordingClock> save(RecordingClock clock, long version);

    /** Clocks of a division, those that are due first at the top. */
    Page<Versioned<RecordingClock>> list(
            String areaPrefix, @Nullable ClockStatus status, @Nullable String cursor, int limit);

    /** Shows the open clocks of activities that end on that day or before. */
    void eachOpen(LocalDate endingBy, Consumer<Versioned<RecordingClock>> reader);

    /** Bodies of a division that are late or warned, the latest first. */
    List<LateBody> lateBodies(String areaPrefix);

    /**
     * A body with something to record.
     *
     * @param oldestDueOn when the first of the late records was due
     */
    record LateBody(
            String area,
            String body,
            long late,
            long warned,
            @Nullable LocalDate oldestDueOn) {}
}
