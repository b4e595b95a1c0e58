package org.linli.volunteer.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;

/**
 * Decides what counts as service of one volunteer on one day: no two sessions at once (VOL-15), three check-ins an activity (VOL-14), and which
 * minutes need whose approval (VOL-13).
 *
 * <p>The three rules bind a person and a day, so the day is the aggregate: one document write keeps them all.
 */
public final class ServiceDay {

    private final ServiceDayId id;
    private final List<Session> sessions;
    private final List<ServiceDayEvent> changes = new ArrayList<>();

    private ServiceDay(ServiceDayId id, List<Session> sessions) {
        this.id = id;
        this.sessions = new ArrayList<>(sessions);
    }

    /** A day on which nothing has happened. */
    public static ServiceDay empty(ServiceDayId id) {
        return new ServiceDay(id, List.of());
    }

    public static ServiceDay restore(ServiceDayId id, List<Session> sessions) {
        return new ServiceDay(id, sessions);
    }

    Session checkIn(SessionId session, Attendance attendance, Instant now, HoursPolicy policy) {
        return checkIn(session, attendance, Proof.said(attendance.evidence()), now, policy);
    }

    Session checkIn(SessionId session, Attendance attendance, Proof proof, Instant now, HoursPolicy policy) {
        HoursPolicy here = policy.of(attendance.area());
        refuseIf(
                attendance.status() != SignUpStatus.ACCEPTED,
                () -> new CheckInRejection.NotExpected(attendance.status()));
        refuseIf(
                now.isBefore(attendance.start().minus(here.checkInOpensBefore())),
                () -> new CheckInRejection.TooEarly(attendance.start().minus(here.checkInOpensBefore())));
        refuseIf(!now.isBefore(attendance.end()), () -> new CheckInRejection.AlreadyEnded(attendance.end()));
        Optional<Session> running = openSession();
        refuseIf(
                running.isPresent() && running.get().signUp().equals(attendance.signUp()),
                () -> new CheckInRejection.AlreadyCheckedIn());
        // VOL-15: a person cannot serve in two places at once
        refuseIf(
                running.isPresent() || sessions.stream().anyMatch(s -> s.covers(now)),
                () -> new CheckInRejection.Overlaps());
        long before = sessions.stream()
                .filter(s -> s.activity().equals(attendance.activity()))
                .count();
        // VOL-14: at most 3 check-ins per person, day and activity
        refuseIf(before >= here.checkInsADay(), () -> new CheckInRejection.TooMany(here.checkInsADay()));
        return record(new ServiceDayEvent.CheckedIn(Session.opened(session, attendance, proof, now)));
    }

    Session checkOut(SignUpId signUp, Instant now, HoursPolicy policy) {
        Session open = openSession()
                .filter(s -> s.signUp().equals(signUp))
                .orElseThrow(() -> new Rejected(new CheckInRejection.NotCheckedIn()));
        int served = open.minutesUntil(now);
        int ofTheDay = sessions.stream().mapToInt(Session::minutesOfTheDay).sum() + served;
        HoursPolicy here = policy.of(open.area());
        boolean late = now.isAfter(open.plannedEnd().plus(here.checkOutGrace()));
        ApprovalLevel level = here.levelFor(ofTheDay, late || open.proof().review());
        SessionMove move = level == ApprovalLevel.NONE ? SessionMove.CLOSE_EFFECTIVE : SessionMove.CLOSE_PENDING;
        permit(move, open);
        Session closed =
                open.closed(now.isBefore(open.checkedInAt()) ? open.checkedInAt() : now, served, level, move.target());
        record(new ServiceDayEvent.CheckedOut(closed));
        if (closed.status() == HourStatus.EFFECTIVE && served > 0) {
            record(new ServiceDayEvent.HoursBecameEffective(closed, now));
        }
        return closed;
    }

    /** Ends a session that nobody checked out of in time; its minutes wait whatever their number (VOL-13). */
    boolean closeForgotten(Instant now, HoursPolicy policy) {
        Optional<Session> open = openSession()
                .filter(s -> now.isAfter(s.plannedEnd().plus(policy.of(s.area()).checkOutGrace())));
        open.ifPresent(session -> {
            permit(SessionMove.CLOSE_FORGOTTEN, session);
            Instant suggested =
                    session.plannedEnd().isBefore(session.checkedInAt()) ? session.checkedInAt() : session.plannedEnd();
            int ofTheDay = sessions.stream().mapToInt(Session::minutesOfTheDay).sum() + session.minutesUntil(suggested);
            record(new ServiceDayEvent.CheckedOut(session.closedAsForgotten(
                    suggested, policy.of(session.area()).levelFor(ofTheDay, true))));
        });
        return open.isPresent();
    }

    /** Approves a session with the end that the approver found; only where nobody checked out there is one to find. */
    Session approve(SessionId session, String by, Instant now, Instant end) {
        Session pending = get(session);
        permit(SessionMove.APPROVE, pending);
        refuseIf(!pending.forgotten(), () -> new CheckInRejection.EndNotAsked());
        Instant suggested = Objects.requireNonNull(pending.checkedOutAt(), "a forgotten session has a suggested end");
        refuseIf(
                end.isBefore(pending.checkedInAt()) || end.isAfter(suggested),
                () -> new CheckInRejection.EndNotInService(suggested));
        return approved(pending.endedAt(end), by, now);
    }

    Session approve(SessionId session, String by, Instant now) {
        Session pending = get(session);
        permit(SessionMove.APPROVE, pending);
        return approved(pending, by, now);
    }

    private Session approved(Session pending, String by, Instant now) {
        return record(new ServiceDayEvent.HoursBecameEffective(
                pending.decided(SessionMove.APPROVE.target(), by, now, null), now));
    }

    Session refuse(SessionId session, String by, String reason, Instant now) {
        Session pending = get(session);
        permit(SessionMove.REFUSE, pending);
        return record(new ServiceDayEvent.HoursRefused(
                pending.decided(SessionMove.REFUSE.target(), by, now, reason), by, now, reason));
    }

    /**
     * Corrects the times of a record that counts; {@code elsewhere} are the volunteer's sessions of the days around.
     *
     * <p>The record keeps its day: service of another day is revoked here and entered late there.
     */
    Session correct(
            SessionId session,
            Amendment amendment,
            Instant from,
            Instant to,
            List<Session> elsewhere,
            Instant now,
            HoursPolicy policy) {
        Session counted = get(session);
        if (counted.changedBy(amendment.requestId())) {
            return counted;
        }
        permit(SessionMove.CORRECT, counted);
        requirePast(from, to, now);
        int served = minutes(from, to);
        refuseIf(served == 0, CheckInRejection.NothingServed::new);
        refuseIf(
                from.equals(counted.checkedInAt()) && to.equals(counted.checkedOutAt()),
                CheckInRejection.NothingToCorrect::new);
        requireFree(from, to, counted, elsewhere, now);
        int ofTheDay = minutesOfTheDayWithout(counted) + served;
        ApprovalLevel level = policy.of(counted.area()).levelFor(ofTheDay, false);
        requireLevel(level, ofTheDay, amendment.by(), policy.of(counted.area()));
        Revision version = revision(counted, amendment, served, now);
        return record(new ServiceDayEvent.HoursCorrected(
                counted.amended(SessionMove.CORRECT.target(), from, to, served, level, version), version));
    }

    /** Takes minutes back that counted. */
    Session revoke(SessionId session, Amendment amendment, Instant now) {
        Session counted = get(session);
        if (counted.changedBy(amendment.requestId())) {
            return counted;
        }
        permit(SessionMove.REVOKE, counted);
        Revision version = revision(counted, amendment, 0, now);
        return record(new ServiceDayEvent.HoursRevoked(
                counted.amended(
                        SessionMove.REVOKE.target(),
                        counted.checkedInAt(),
                        counted.checkedOutAt(),
                        0,
                        counted.level(),
                        version),
                version));
    }

    /** VOL-15: enters service of the past; the bands of the day and the check-ins of the activity hold for it too. */
    Session enterLate(LateService late, List<Session> elsewhere, Instant now, HoursPolicy policy) {
        HoursPolicy here = policy.of(late.area());
        Optional<Session> entered = sessions.stream()
                .filter(s -> late.lateEntryId().equals(s.lateEntryId()))
                .findFirst();
        if (entered.isPresent()) {
            return entered.get();
        }
        requirePast(late.from(), late.to(), now);
        int served = minutes(late.from(), late.to());
        refuseIf(served == 0, CheckInRejection.NothingServed::new);
        requireFree(late.from(), late.to(), null, elsewhere, now);
        long before = sessions.stream()
                .filter(s -> s.activity().equals(late.activity()))
                .count();
        refuseIf(before >= here.checkInsADay(), () -> new CheckInRejection.TooMany(here.checkInsADay()));
        int ofTheDay = minutesOfTheDayWithout(null) + served;
        ApprovalLevel level = here.levelFor(ofTheDay, true);
        requireLevel(level, ofTheDay, late.approver(), here);
        return record(new ServiceDayEvent.EnteredLate(Session.late(late, served, level, now)));
    }

    private void requirePast(Instant from, Instant to, Instant now) {
        refuseIf(
                !from.isBefore(to) || to.isAfter(now) || !Today.of(from).equals(id.day()),
                CheckInRejection.ImpossibleTimes::new);
    }

    private void requireFree(Instant from, Instant to, @Nullable Session except, List<Session> elsewhere, Instant now) {
        boolean taken = Stream.concat(sessions.stream(), elsewhere.stream())
                .filter(s -> except == null || !s.id().equals(except.id()))
                .anyMatch(s -> s.overlaps(from, to, now));
        refuseIf(taken, CheckInRejection.Overlaps::new);
    }

    private static void requireLevel(ApprovalLevel level, int minutes, DecideHours.Approver by, HoursPolicy policy) {
        refuseIf(
                !policy.mayDecide(level, by.scopeDigits()),
                () -> new CheckInRejection.HigherBodyNeeded(level, minutes));
    }

    private int minutesOfTheDayWithout(@Nullable Session except) {
        return sessions.stream()
                .filter(s -> except == null || !s.id().equals(except.id()))
                .mapToInt(Session::minutesOfTheDay)
                .sum();
    }

    private static Revision revision(Session counted, Amendment amendment, int after, Instant now) {
        return new Revision(
                counted.revisions().size() + 1,
                amendment.requestId(),
                counted.minutes(),
                after,
                counted.checkedInAt(),
                counted.checkedOutAt(),
                amendment.by().subject(),
                now,
                amendment.reason());
    }

    private static int minutes(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toMinutes());
    }

    public ServiceDayId id() {
        return id;
    }

    public List<Session> sessions() {
        return List.copyOf(sessions);
    }

    public Optional<Session> openSession() {
        return sessions.stream().filter(Session::isOpen).findFirst();
    }

    public Session get(SessionId session) {
        return sessions.stream()
                .filter(s -> s.id().equals(session))
                .findFirst()
                .orElseThrow(() -> new Rejected(new CheckInRejection.UnknownHourRecord()));
    }

    /** What the commands since loading have decided. */
    public List<ServiceDayEvent> changes() {
        return List.copyOf(changes);
    }

    private Session record(ServiceDayEvent event) {
        changes.add(event);
        apply(event);
        return event.session();
    }

    private void apply(ServiceDayEvent event) {
        switch (event) {
            case ServiceDayEvent.CheckedIn arrived -> sessions.add(arrived.session());
            case ServiceDayEvent.CheckedOut left -> replace(left.session());
            case ServiceDayEvent.HoursBecameEffective effective -> replace(effective.session());
            case ServiceDayEvent.HoursRefused refused -> replace(refused.session());
            case ServiceDayEvent.HoursCorrected corrected -> replace(corrected.session());
            case ServiceDayEvent.HoursRevoked revoked -> replace(revoked.session());
            case ServiceDayEvent.EnteredLate late -> sessions.add(late.session());
        }
    }

    private void replace(Session session) {
        sessions.replaceAll(s -> s.id().equals(session.id()) ? session : s);
    }

    private static void permit(SessionMove move, Session session) {
        refuseIf(
                !move.allowedFrom(session.status()),
                () -> move == SessionMove.CORRECT || move == SessionMove.REVOKE
                        ? new CheckInRejection.HoursDoNotCount(session.status())
                        : new CheckInRejection.HoursNotWaiting(session.status()));
    }

    private static void refuseIf(boolean broken, Supplier<CheckInRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
