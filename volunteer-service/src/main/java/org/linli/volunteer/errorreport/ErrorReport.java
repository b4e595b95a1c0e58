package org.linli.volunteer.errorreport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.SessionId;

/** Decides on one report of an error in an hour record: it is open until the body has answered it (VOL-20, VOL-35). */
public final class ErrorReport {

    /** The body's answer. */
    public record Answer(String by, @Nullable String reason, Instant at) {}

    /**
     * Everything a report is restored from.
     *
     * @param claimedFrom when the service really began, as the volunteer says
     * @param answerBy the last day on which the answer is in time
     * @param provisional whether that day may still move, because a year's holidays are not published
     */
    public record State(
            ErrorReportId id,
            SessionId record,
            VolunteerId volunteer,
            String area,
            String description,
            @Nullable Instant claimedFrom,
            @Nullable Instant claimedTo,
            Instant reportedAt,
            LocalDate answerBy,
            boolean provisional,
            ErrorReportStatus status,
            @Nullable Answer answer) {

        public boolean overdue(LocalDate today) {
            return status == ErrorReportStatus.OPEN && today.isAfter(answerBy);
        }
    }

    private State state;
    private final List<ErrorReportEvent> changes = new ArrayList<>();

    private ErrorReport(State state) {
        this.state = state;
    }

    public static ErrorReport restore(State state) {
        return new ErrorReport(state);
    }

    /** A fresh report; {@code state} is OPEN. */
    static ErrorReport report(State state) {
        if (state.status() != ErrorReportStatus.OPEN) {
            throw new IllegalArgumentException("a report begins as OPEN");
        }
        ErrorReport report = new ErrorReport(state);
        report.changes.add(new ErrorReportEvent.Reported());
        return report;
    }

    void answered(ErrorReportMove move, String by, Instant now) {
        permit(move);
        record(new ErrorReportEvent.Answered(move, by, now));
    }

    void dismiss(String by, String reason, Instant now) {
        permit(ErrorReportMove.DISMISS);
        record(new ErrorReportEvent.Dismissed(by, reason, now));
    }

    void withdraw(Instant now) {
        permit(ErrorReportMove.WITHDRAW);
        record(new ErrorReportEvent.Withdrawn(now));
    }

    /** Counts the time for the answer anew; answers whether that changed anything. */
    boolean reschedule(Deadline answer) {
        boolean same = answer.date().equals(state.answerBy()) && answer.provisional() == state.provisional();
        if (state.status() != ErrorReportStatus.OPEN || same) {
            return false;
        }
        record(new ErrorReportEvent.Rescheduled(answer));
        return true;
    }

    void permit(ErrorReportMove move) {
        if (!move.allowedFrom(state.status())) {
            throw new Rejected(new ErrorReportRejection.NotAllowedNow(move, state.status()));
        }
    }

    public State state() {
        return state;
    }

    public List<ErrorReportEvent> changes() {
        return List.copyOf(changes);
    }

    private void record(ErrorReportEvent event) {
        changes.add(event);
        state = switch (event) {
            case ErrorReportEvent.Reported() -> state;
            case ErrorReportEvent.Answered(ErrorReportMove move, String by, Instant at) ->
                in(move, new Answer(by, null, at));
            case ErrorReportEvent.Dismissed(String by, String reason, Instant at) ->
                in(ErrorReportMove.DISMISS, new Answer(by, reason, at));
            case ErrorReportEvent.Withdrawn _ -> in(ErrorReportMove.WITHDRAW, null);
            case ErrorReportEvent.Rescheduled(Deadline answerBy) ->
                with(answerBy.date(), answerBy.provisional(), state.status(), null);
        };
    }

    private State in(ErrorReportMove move, @Nullable Answer answer) {
        return with(state.answerBy(), state.provisional(), move.target(), answer);
    }

    private State with(LocalDate answerBy, boolean provisional, ErrorReportStatus status, @Nullable Answer answer) {
        State s = state;
        return new State(
                s.id(),
                s.record(),
                s.volunteer(),
                s.area(),
                s.description(),
                s.claimedFrom(),
                s.claimedTo(),
                s.reportedAt(),
                answerBy,
                provisional,
                status,
                answer);
    }
}
