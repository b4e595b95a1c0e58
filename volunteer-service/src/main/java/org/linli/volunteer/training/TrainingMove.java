package org.linli.volunteer.training;

import static org.linli.volunteer.training.TrainingStatus.ASSESSED;
import static org.linli.volunteer.training.TrainingStatus.ATTENDED;
import static org.linli.volunteer.training.TrainingStatus.ENROLLED;
import static org.linli.volunteer.training.TrainingStatus.FAILED;
import static org.linli.volunteer.training.TrainingStatus.PASSED;
import static org.linli.volunteer.training.TrainingStatus.PLANNED;

/** Every allowed move of a training, once: there is one way, and it forks only at its end. */
public enum TrainingMove {
    ENROL(PLANNED, ENROLLED),
    ATTEND(ENROLLED, ATTENDED),
    ASSESS(ATTENDED, ASSESSED),
    PASS(ASSESSED, PASSED),
    FAIL(ASSESSED, FAILED);

    private final TrainingStatus from;
    private final TrainingStatus to;

    TrainingMove(TrainingStatus from, TrainingStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(TrainingStatus status) {
        return from == status;
    }

    public TrainingStatus target() {
        return to;
    }
}
