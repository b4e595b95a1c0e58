package org.linli.volunteer.socialworker;

import static org.linli.volunteer.socialworker.ExamEntryStatus.ABSENT;
import static org.linli.volunteer.socialworker.ExamEntryStatus.FAILED;
import static org.linli.volunteer.socialworker.ExamEntryStatus.PASSED;
import static org.linli.volunteer.socialworker.ExamEntryStatus.SAT;
import static org.linli.volunteer.socialworker.ExamEntryStatus.SIGNED_UP;

/** Every allowed move of an entry, once. */
public enum ExamEntryMove {
    SIT(SIGNED_UP, SAT),
    MISS(SIGNED_UP, ABSENT),
    PASS(SAT, PASSED),
    FAIL(SAT, FAILED);

    private final ExamEntryStatus from;
    private final ExamEntryStatus to;

    ExamEntryMove(ExamEntryStatus from, ExamEntryStatus to) {
        this.from = from;
        this.to = to;
    }

    public boolean allowedFrom(ExamEntryStatus status) {
        return from == status;
    }

    public ExamEntryStatus target() {
        return to;
    }
}
