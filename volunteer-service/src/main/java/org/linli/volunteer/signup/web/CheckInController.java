package org.linli.volunteer.signup.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Hours;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.CheckIn;
import org.linli.volunteer.signup.CheckInRejection;
import org.linli.volunteer.signup.CheckOut;
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

/** Arriving and leaving: each volunteer for himself. */
@RestController
@RequestMapping("/api/v1/check-ins")
final class CheckInController {

    /** Where the volunteer arrives. */
    record CheckInBody(@Nullable String signUpId) {}

    /** A check-in under its sign-up's id; {@code recordId} names the hour record. */
    record CheckInView(
            String id,
            String recordId,
            Participation state,
            Instant checkedInAt,
            @Nullable Instant checkedOutAt,
            @Nullable Integer minutes,
            @Nullable String hours) {}

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
        Fields fields = new Fields();
        String signUp = fields.text("signUpId", body.signUpId(), 64);
        fields.orRefuse();
        Versioned<Session> started =
                checkIn.handle(new CheckIn.Command(new SignUpId(signUp), volunteer, new SessionId(key.deriveId())));
        return ResponseEntity.created(URI.create("/api/v1/check-ins/" + signUp))
                .eTag(Etag.of(started.version()))
                .body(view(started.value()));
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

    private static ResponseEntity<CheckInView> answer(Versioned<Session> session) {
        return ResponseEntity.ok().eTag(Etag.of(session.version())).body(view(session.value()));
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
                closed ? Hours.display(session.minutes()) : null);
    }
}
