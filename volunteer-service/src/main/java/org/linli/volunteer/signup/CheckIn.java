package org.linli.volunteer.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Retry;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.Activities;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.registration.ConsentPurpose;
import org.linli.volunteer.registration.Consents;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/**
 * Starts a volunteer's service at his own sign-up: by the code of the place, by his location, by a leader's word or by his own (VOL-13 … VOL-15).
 *
 * <p>Nothing that many volunteers share is written: two thousand people at one event write two thousand documents.
 */
@Component
public class CheckIn {

    /** Who arrives where; {@code session} is the id the session gets, the same when the command is repeated. */
    public record Command(SignUpId signUp, VolunteerId volunteer, SessionId session, Way way) {

        /** By the volunteer's own word. */
        public Command(SignUpId signUp, VolunteerId volunteer, SessionId session) {
            this(signUp, volunteer, session, new Way.OwnWord());
        }
    }

    /** What the volunteer arrives by. */
    public sealed interface Way {

        /** His word. */
        record OwnWord() implements Way {}

        /** The code of the place, and perhaps his location beside it. */
        record Code(String payload, @Nullable Point device) implements Way {}

        /** His device's location alone. */
        record Location(Point device) implements Way {}
    }

    private final SignUps signUps;
    private final Activities activities;
    private final ServiceDays days;
    private final Consents consents;
    private final CheckInCode codes;
    private final Geofence fence;
    private final HoursPolicy policy;
    private final Clock clock;

    CheckIn(
            SignUps signUps,
            Activities activities,
            ServiceDays days,
            Consents consents,
            CheckInCode codes,
            Geofence fence,
            HoursPolicy policy,
            Clock clock) {
        this.signUps = signUps;
        this.activities = activities;
        this.days = days;
        this.consents = consents;
        this.codes = codes;
        this.fence = fence;
        this.policy = policy;
        this.clock = clock;
    }

    public Versioned<Session> handle(Command command) {
        SignUp.State signUp = signUps.get(command.signUp()).value().state();
        if (!signUp.volunteer().equals(command.volunteer())) {
            throw new Rejected(new CheckInRejection.NotYours());
        }
        Proof proof = proof(signUp, command.way());
        return start(signUp, proof, command.session());
    }

    /** Starts the service at the activity that a scanned code is of. */
    public Versioned<Session> scanned(
            String payload, VolunteerId volunteer, SessionId session, @Nullable Point device) {
        ActivityId activity = codes.verify(payload, clock.instant());
        SignUp.State signUp = signUps.of(activity, volunteer)
                .map(found -> found.value().state())
                .orElseThrow(() -> new Rejected(new CheckInRejection.NoSignUp()));
        return start(signUp, Proof.byCode(metres(signUp, device)), session);
    }

    /** Starts the service of somebody whom a leader sees. */
    public Versioned<Session> confirmed(SignUpId signUp, Leader leader, SessionId session) {
        SignUp.State state = signUps.get(signUp).value().state();
        leader.mustNotBe(state.volunteer());
        return start(state, Proof.byLeader(leader.subject()), session);
    }

    private Proof proof(SignUp.State signUp, Way way) {
        return switch (way) {
            case Way.OwnWord() -> Proof.said(SignUp.restore(signUp).attendance().evidence());
            case Way.Code(String payload, Point device) -> {
                if (!codes.verify(payload, clock.instant()).equals(signUp.activity())) {
                    throw new Rejected(new CheckInRejection.CodeOfOtherActivity());
                }
                yield Proof.byCode(metres(signUp, device));
            }
            case Way.Location(Point device) -> {
                requireConsent(signUp.volunteer());
                yield Proof.byLocation(fence.alone(activity(signUp), device));
            }
        };
    }

    private @Nullable Integer metres(SignUp.State signUp, @Nullable Point device) {
        if (device == null) {
            return null;
        }
        requireConsent(signUp.volunteer());
        return fence.besideACode(activity(signUp), device);
    }

    private void requireConsent(VolunteerId volunteer) {
        if (!consents.holds(volunteer, ConsentPurpose.LOCATION)) {
            throw new Rejected(new CheckInRejection.LocationNotConsented());
        }
    }

    private Activity.State activity(SignUp.State signUp) {
        return activities.get(signUp.activity()).value().state();
    }

    private Versioned<Session> start(SignUp.State signUp, Proof proof, SessionId session) {
        return Retry.whileStale(() -> decide(signUp, proof, session));
    }

    private Versioned<Session> decide(SignUp.State signUp, Proof proof, SessionId id) {
        Instant now = Today.now(clock);
        ServiceDayId dayId = new ServiceDayId(signUp.volunteer(), Today.of(now));
        Optional<Versioned<ServiceDay>> running = days.running(signUp.volunteer());
        if (running.isPresent() && !running.get().value().id().equals(dayId)) {
            // still serving since another day, unless that check-out was forgotten
            if (!running.get().value().closeForgotten(now, policy)) {
                throw new Rejected(new CheckInRejection.Overlaps());
            }
            days.save(running.get().value(), running.get().version());
        }
        Optional<Versioned<ServiceDay>> kept = days.find(dayId);
        ServiceDay day = kept.map(Versioned::value).orElseGet(() -> ServiceDay.empty(dayId));
        long version = kept.map(Versioned::version).orElse(0L);
        for (Session session : day.sessions()) {
            if (session.id().equals(id)) {
                return new Versioned<>(session, version);
            }
        }
        day.closeForgotten(now, policy);
        Session session = day.checkIn(id, SignUp.restore(signUp).attendance(), proof, now, policy);
        return new Versioned<>(session, days.save(day, version).version());
    }
}
