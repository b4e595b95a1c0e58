package org.linli.volunteer.lateentry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.DecideHours;
import org.linli.volunteer.signup.LateService;

/** Decides on one request to count service that was not checked in: two approvers, neither of them the requester (VOL-15). */
public final class LateEntry {

    /** What is asked for; {@code by} is who asks. */
    public record Request(
            VolunteerId volunteer,
            ActivityId activity,
            String title,
            String area,
            @Nullable String demandId,
            Instant from,
            Instant to,
            String reason,
            List<Paper> papers,
            String by) {

        public Request {
            papers = List.copyOf(papers);
        }

        public LocalDate day() {
            return Today.of(from);
        }

        public int minutes() {
            return (int) java.time.Duration.between(from, to).toMinutes();
        }
    }

    /** Somebody's yes. */
    public record Approval(String by, int scopeDigits, Instant at) {}

    /** The word that ended it: a refusal, a failure to enter it, or that it was false. */
    public record Verdict(@Nullable String by, String reason, Instant at) {}

    /** Everything a late entry is restored from. */
    public record State(
            LateEntryId id,
            Request request,
            Instant requestedAt,
            LateEntryStatus status,
            @Nullable Approval first,
            @Nullable Approval second,
            @Nullable Verdict verdict) {}

    private State state;
    private final List<LateEntryEvent> changes = new ArrayList<>();
    private final LateEntryStatus loaded;

    private LateEntry(State state, boolean fresh) {
        this.state = state;
        this.loaded = state.status();
        if (fresh) {
            changes.add(new LateEntryEvent.Requested());
        }
    }

    public static LateEntry restore(State state) {
        return new LateEntry(state, false);
    }

    static LateEntry request(LateEntryId id, Request request, Instant now) {
        // VOL-15: reason and evidence belong to the request; the reason cannot be left out in a Request
        refuseIf(request.papers().isEmpty(), LateEntryRejection.NoEvidence::new);
        return new LateEntry(new State(id, request, now, LateEntryStatus.REQUESTED, null, null, null), true);
    }

    /** The first yes or the second, whichever is due. */
    void approve(DecideHours.Approver by, Instant now) {
        LateEntryMove move = state.status() == LateEntryStatus.REQUESTED
                ? LateEntryMove.APPROVE_FIRST
                : LateEntryMove.APPROVE_SECOND;
        permit(move);
        refuseIf(by.subject().equals(state.request().by()), LateEntryRejection.OwnRequest::new);
        Approval first = state.first();
        refuseIf(first != null && by.subject().equals(first.by()), LateEntryRejection.SameApprover::new);
        record(
                move == LateEntryMove.APPROVE_FIRST
                        ? new LateEntryEvent.ApprovedFirst(by.subject(), now)
                        : new LateEntryEvent.ApprovedSecond(by.subject(), by.scopeDigits(), now));
    }

    void refuse(String by, String reason, Instant now) {
        permit(LateEntryMove.REFUSE);
        record(new LateEntryEvent.Refused(by, reason, now));
    }

    void withdraw(Instant now) {
        permit(LateEntryMove.WITHDRAW);
        record(new LateEntryEvent.Withdrawn(now));
    }

    void recorded(Instant now) {
        permit(LateEntryMove.RECORD);
        record(new LateEntryEvent.Recorded(now));
    }

    void couldNotBeRecorded(String code, Instant now) {
        permit(LateEntryMove.FAIL_TO_RECORD);
        record(new LateEntryEvent.CouldNotBeRecorded(code, now));
    }

    void findFalse(String by, String reason, Instant now) {
        permit(LateEntryMove.FIND_FALSE);
        refuseIf(
                by.equals(state.request().by()) || approvedBy(by, state.first()) || approvedBy(by, state.second()),
                LateEntryRejection.JudgeWasInvolved::new);
        record(new LateEntryEvent.FoundFalse(by, reason, now));
    }

    /** The service as the second approver let it pass. */
    LateService service() {
        return service(Objects.requireNonNull(state.second(), "approved twice"));
    }

    /** The service as it would be if this approver let it pass. */
    LateService serviceApprovedBy(DecideHours.Approver by) {
        return service(new Approval(by.subject(), by.scopeDigits(), state.requestedAt()));
    }

    private LateService service(Approval last) {
        Request request = state.request();
        return new LateService(
                state.id().value(),
                request.volunteer(),
                request.activity(),
                request.title(),
                request.area(),
                request.demandId(),
                request.from(),
                request.to(),
                new DecideHours.Approver(last.by(), last.scopeDigits()));
    }

    public State state() {
        return state;
    }

    /** The status before the commands since loading. */
    LateEntryStatus loaded() {
        return loaded;
    }

    public List<LateEntryEvent> changes() {
        return List.copyOf(changes);
    }

    private static boolean approvedBy(String person, @Nullable Approval approval) {
        return approval != null && approval.by().equals(person);
    }

    private void permit(LateEntryMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new LateEntryRejection.NotAllowedNow(move, state.status()));
    }

    private static void refuseIf(boolean broken, Supplier<LateEntryRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }

    private void record(LateEntryEvent event) {
        changes.add(event);
        State s = state;
        state = switch (event) {
            case LateEntryEvent.Requested() -> s;
            case LateEntryEvent.ApprovedFirst(String by, Instant at) ->
                in(LateEntryMove.APPROVE_FIRST, new Approval(by, 0, at), null, null);
            case LateEntryEvent.ApprovedSecond(String by, int digits, Instant at) ->
                in(LateEntryMove.APPROVE_SECOND, s.first(), new Approval(by, digits, at), null);
            case LateEntryEvent.Refused(String by, String reason, Instant at) ->
                in(LateEntryMove.REFUSE, s.first(), s.second(), new Verdict(by, reason, at));
            case LateEntryEvent.Withdrawn _ -> in(LateEntryMove.WITHDRAW, s.first(), s.second(), null);
            case LateEntryEvent.Recorded _ -> in(LateEntryMove.RECORD, s.first(), s.second(), null);
            case LateEntryEvent.CouldNotBeRecorded(String code, Instant at) ->
                in(LateEntryMove.FAIL_TO_RECORD, s.first(), s.second(), new Verdict(null, code, at));
            case LateEntryEvent.FoundFalse(String by, String reason, Instant at) ->
                in(LateEntryMove.FIND_FALSE, s.first(), s.second(), new Verdict(by, reason, at));
        };
    }

    private State in(
            LateEntryMove move, @Nullable Approval first, @Nullable Approval second, @Nullable Verdict verdict) {
        return new State(state.id(), state.request(), state.requestedAt(), move.target(), first, second, verdict);
    }
}
