package org.linli.volunteer.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a training. */
public sealed interface TrainingEvent {

    /** Somebody is meant to learn this. */
    record Planned() implements TrainingEvent {}

    /** He has a seat. */
    record Enrolled() implements TrainingEvent {}

    /** He was there. */
    record Attended(String by) implements TrainingEvent {}

    /** He was examined. */
    record Assessed(int score, String by) implements TrainingEvent {}

    /** He passed; what that grants holds until then. */
    record Passed(LocalDate on, @Nullable LocalDate validUntil) implements TrainingEvent {}

    /** He did not pass. */
    record Failed(LocalDate on) implements TrainingEvent {}
}
