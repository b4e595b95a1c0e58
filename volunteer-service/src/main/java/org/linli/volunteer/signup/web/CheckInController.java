package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.CheckIn;
import org.linli.volunteer.signup.CheckInRejection;
import org.linli.volunteer.signup.CheckOut;
import org.linli.volunteer.signup.Leader;
import org.linli.volunteer.signup.Participation;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SessionId;
import org.linli.volunteer.signup.SignUp;
import org.linli.volunteer.signup.SignUpId;
import org.linli.volunteer.signup.SignUps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Arriving and leaving: each volunteer for himself, or a leader for others. */
@RestController
@RequestMapping("/api/v1/check-ins")
final class CheckInController {

    private static final Role[] LEADERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.SOCIAL_WORKER, Role.TEAM_LEADER
    };

    /** Where the volunteer arrives, and by what: the scanned code, the device's location (degrees, WGS 84; used, never kept), or his word. */
    record CheckInBody(
            @Nullable String signUpId,
            @Nullable String code,
            @Nullable Double longitude,
            @Nullable Double latitude) {}

    /** A check-in under its sign-up's id; {@code recordId} names the hour record. */
    record CheckInView(
            String id,
            String recordId,
            Participation state,
            Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Integer minutes,
            @Nullable String hours,
            String evidence,
            @Nullable Integer metres) {}

    private final CheckIn checkIn;
    private final CheckOut checkOut;
    private final SignUps signUps;
    private final ServiceDays days;

    CheckInController(CheckIn checkIn, CheckOut checkOut, SignUps signUps, ServiceDays days) {
        this.checkIn = checkIn;
        this.checkOut = checkOut;
        this.signUps = signUps;
        this.days = days;
    }

    @Operation(operationId = "checkIn", summary = "Starts one's service at a sign-up")
    @PostMapping
    @Idempotent
    ResponseEntity<CheckInView> checkIn(@RequestBody CheckInBody body, Caller caller, IdempotencyKey key) {
        VolunteerId volunteer = OwnVolunteer.of(caller);
        SessionId session = new SessionId(key.deriveId());
        Fields fields = new Fields();
        String code = fields.optionalText("code", body.code(), 300);
        String signUp = code == null
                ? fields.text("signUpId", body.signUpId(), 64)
                : fields.optionalText("signUpId", body.signUpId(), 64);
        Point device = device(fields, body);
        fields.orRefuse();
        Versioned<Session> started = code != null && signUp == null
                ? checkIn.scanned(code, volunteer, session, device)
                : checkIn.handle(new CheckIn.Command(
                        new SignUpId(Objects.requireNonNull(signUp)), volunteer, session, way(code, device)));
        return created(started);
    }

    @Operation(operationId = "confirmArrival", summary = "A leader confirms that a volunteer has arrived")
    @PostMapping("/{signUpId}/confirmation")
    @Idempotent
    ResponseEntity<CheckInView> confirmArrival(@PathVariable String signUpId, Caller caller, IdempotencyKey key) {
        SignUpId id = inArea(signUpId, caller);
        return created(checkIn.confirmed(id, leader(caller), new SessionId(key.deriveId())));
    }

    @Operation(operationId = "confirmLeave", summary = "A leader confirms that a volunteer leaves")
    @PostMapping("/{signUpId}/confirmed-check-out")
    ResponseEntity<CheckInView> confirmLeave(@PathVariable String signUpId, @IfMatch long version, Caller caller) {
        return answer(checkOut.confirmed(inArea(signUpId, caller), leader(caller), version));
    }

    @Operation(operationId = "readCheckIn", summary = "The latest check-in at one's sign-up")
    @GetMapping("/{signUpId}")
    ResponseEntity<CheckInView> readCheckIn(@PathVariable String signUpId, Caller caller) {
        VolunteerId volunteer = OwnVolunteer.of(caller);
        SignUp signUp = signUps.get(new SignUpId(signUpId)).value();
        if (!signUp.state().volunteer().equals(volunteer)) {
            throw new Rejected(new CheckInRejection.NotYours());
        }
        Session latest = days.of(List.of(signUp.state().id())).stream()
                .flatMap(day -> day.sessions().stream())
                .filter(session -> session.signUp().equals(signUp.state().id()))
                .max(Comparator.comparing(Session::checkedInAt))
                .orElseThrow(() -> new Rejected(new CheckInRejection.NotCheckedIn()));
        Versioned<ServiceDay> day =
                days.holding(latest.id()).orElseThrow(() -> new Rejected(new CheckInRejection.NotCheckedIn()));
        return answer(new Versioned<>(day.value().get(latest.id()), day.version()));
    }

    @Operation(operationId = "checkOut", summary = "Ends one's running service")
    @PostMapping("/{signUpId}/check-out")
    ResponseEntity<CheckInView> checkOut(@PathVariable String signUpId, @IfMatch long version, Caller caller) {
        return answer(checkOut.handle(new CheckOut.Command(new SignUpId(signUpId), OwnVolunteer.of(caller), version)));
    }

    private SignUpId inArea(String signUpId, Caller caller) {
        caller.requireRole(LEADERS);
        SignUpId id = new SignUpId(signUpId);
        caller.requireArea(signUps.get(id).value().state().area());
        return id;
    }

    private static Leader leader(Caller caller) {
        return new Leader(caller.subject(), caller.volunteerId());
    }

    private static @Nullable Point device(Fields fields, CheckInBody body) {
        Double longitude = body.longitude();
        Double latitude = body.latitude();
        if (longitude == null && latitude == null) {
            return null;
        }
        if (longitude == null || latitude == null || !Point.isOnEarth(longitude, latitude)) {
            fields.check(false, "longitude", FieldFault.BAD_POSITION);
            return null;
        }
        return new Point(longitude, latitude);
    }

    private static CheckIn.Way way(@Nullable String code, @Nullable Point device) {
        if (code != null) {
            return new CheckIn.Way.Code(code, device);
        }
        return device == null ? new CheckIn.Way.OwnWord() : new CheckIn.Way.Location(device);
    }

    private static ResponseEntity<CheckInView> created(Versioned<Session> started) {
        return Tagged.created(
                "/api/v1/check-ins/" + started.value().signUp(), started.version(), view(started.value()));
    }

    private static ResponseEntity<CheckInView> answer(Versioned<Session> session) {
        return Tagged.of(session.version(), view(session.value()));
    }

    private static CheckInView view(Session session) {
        boolean closed = session.checkedOutAt() != null;
        return new CheckInView(
                session.signUp().value(),
                session.id().value(),
                Participation.of(session),
                session.checkedInAt(),
                session.checkedOutAt(),
                closed ? session.minutes() : null,
                closed ? Hours.display(session.minutes()) : null,
                session.evidence().name(),
                session.proof().metres());
    }
}
