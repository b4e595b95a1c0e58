package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.platform.problem.Rejected;

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
        refuseIf(
                attendance.status() != SignUpStatus.ACCEPTED,
                () -> new CheckInRejection.NotExpected(attendance.status()));
        refuseIf(
                now.isBefore(attendance.start().minus(policy.checkInOpensBefore())),
                () -> new CheckInRejection.TooEarly(attendance.start().minus(policy.checkInOpensBefore())));
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
        refuseIf(before >= policy.checkInsADay(), () -> new CheckInRejection.TooMany(policy.checkInsADay()));
        return record(new ServiceDayEvent.CheckedIn(Session.opened(session, attendance, proof, now)));
    }

    Session checkOut(SignUpId signUp, Instant now, HoursPolicy policy) {
        Session open = openSession()
                .filter(s -> s.signUp().equals(signUp))
                .orElseThrow(() -> new Rejected(new CheckInRejection.NotCheckedIn()));
        int served = open.minutesUntil(now);
        int ofTheDay = sessions.stream().mapToInt(Session::minutesOfTheDay).sum() + served;
        boolean late = now.isAfter(open.plannedEnd().plus(policy.checkOutGrace()));
        ApprovalLevel level = policy.levelFor(ofTheDay, late || open.proof().review());
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
        Optional<Session> open =
                openSession().filter(s -> now.isAfter(s.plannedEnd().plus(policy.checkOutGrace())));
        open.ifPresent(session -> {
            permit(SessionMove.CLOSE_FORGOTTEN, session);
            Instant suggested =
                    session.plannedEnd().isBefore(session.checkedInAt()) ? session.checkedInAt() : session.plannedEnd();
            int ofTheDay = sessions.stream().mapToInt(Session::minutesOfTheDay).sum() + session.minutesUntil(suggested);
            record(new ServiceDayEvent.CheckedOut(
                    session.closedAsForgotten(suggested, policy.levelFor(ofTheDay, true))));
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
        }
    }

    private void replace(Session session) {
        sessions.replaceAll(s -> s.id().equals(session.id()) ? session : s);
    }

    private static void permit(SessionMove move, Session session) {
        refuseIf(!move.allowedFrom(session.status()), () -> new CheckInRejection.HoursNotWaiting(session.status()));
    }

    private static void refuseIf(boolean broken, Supplier<CheckInRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }
}
