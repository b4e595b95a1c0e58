package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursCorrectedV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
import org.linli.contracts.volunteer.HoursRevokedV1;
import org.linli.contracts.volunteer.NoShowMarkedV1;
import org.linli.contracts.volunteer.SignUpAcceptedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.volunteer.registration.Today;

/** Decides what other services learn of places, service and hours. */
public final class PublishedSignUpEvents {

    /** Minutes that were served, as against a correction. */
    static final String EARNED = "EARNED";
    /** An absence that does not count. */
    static final String EXCUSED = "EXCUSED";

    /** The difference that a corrected version makes (VOL-20). */
    static final String CORRECTION = "CORRECTION";

    /** Minutes taken back. */
    static final String REVOCATION = "REVOCATION";

    private PublishedSignUpEvents() {}

    public static List<PublishedEvent> of(SignUp signUp) {
        return signUp.changes().stream()
                .flatMap(change -> of(change, signUp.state()).stream())
                .toList();
    }

    public static List<PublishedEvent> of(ServiceDay day) {
        return day.changes().stream().flatMap(change -> of(change, day.id())).toList();
    }

    private static Optional<PublishedEvent> of(SignUpEvent change, SignUp.State state) {
        return switch (change) {
            case SignUpEvent.Accepted() ->
                Optional.of(new SignUpAcceptedV1(
                        state.id().value(),
                        state.activity().value(),
                        state.volunteer().value(),
                        state.area(),
                        state.demandId(),
                        state.assignmentId()));
            case SignUpEvent.Cancelled(String cause) -> Optional.of(cancelled(state, cause));
            case SignUpEvent.Excused _ -> Optional.of(cancelled(state, EXCUSED));
            case SignUpEvent.MarkedNoShow _ ->
                Optional.of(new NoShowMarkedV1(
                        state.id().value(),
                        state.activity().value(),
                        state.volunteer().value(),
                        state.area(),
                        Today.of(state.startsAt())));
            case SignUpEvent.Applied _,
                    SignUpEvent.PutOnWaitingList _,
                    SignUpEvent.CalledUp _,
                    SignUpEvent.Reapplied _,
                    SignUpEvent.Rejected _ -> Optional.empty();
        };
    }

    private static SignUpCancelledV1 cancelled(SignUp.State state, String cause) {
        return new SignUpCancelledV1(
                state.id().value(),
                state.activity().value(),
                state.volunteer().value(),
                state.area(),
                state.demandId(),
                state.assignmentId(),
                cause);
    }

    private static Stream<PublishedEvent> of(ServiceDayEvent change, ServiceDayId day) {
        return switch (change) {
            case ServiceDayEvent.CheckedIn(Session s) ->
                Stream.of(new CheckedInV1(
                        s.signUp().value(),
                        s.activity().value(),
                        day.volunteer().value(),
                        s.area(),
                        s.demandId(),
                        s.assignmentId(),
                        s.checkedInAt(),
                        s.evidence().name()));
            case ServiceDayEvent.CheckedOut(Session s) ->
                Stream.of(new CheckedOutV1(
                        s.signUp().value(),
                        s.activity().value(),
                        day.volunteer().value(),
                        s.area(),
                        s.demandId(),
                        s.assignmentId(),
                        at(s.checkedOutAt()),
                        s.minutes(),
                        s.status() == HourStatus.PENDING ? "HOURS_PENDING" : "EFFECTIVE",
                        s.evidence().name()));
            case ServiceDayEvent.HoursBecameEffective effective ->
                Stream.of(hours(
                        effective.session(),
                        day,
                        effective.session().id().value(),
                        effective.session().minutes(),
                        EARNED));
            case ServiceDayEvent.EnteredLate(Session s) ->
                Stream.of(hours(s, day, s.id().value(), s.minutes(), EARNED));
            case ServiceDayEvent.HoursRefused _ -> Stream.empty();
            case ServiceDayEvent.HoursCorrected(Session s, Revision version) ->
                Stream.concat(difference(s, day, version, CORRECTION), Stream.of(corrected(s, day, version)));
            case ServiceDayEvent.HoursRevoked(Session s, Revision version) ->
                Stream.concat(difference(s, day, version, REVOCATION), Stream.of(revoked(s, day, version)));
        };
    }

    /** The ledger's further entry of a later version; a version that moves no minutes has none. */
    private static Stream<PublishedEvent> difference(Session s, ServiceDayId day, Revision version, String kind) {
        return version.difference() == 0
                ? Stream.empty()
                : Stream.of(hours(s, day, s.id() + "." + version.number(), version.difference(), kind));
    }

    private static PublishedEvent corrected(Session s, ServiceDayId day, Revision version) {
        return new HoursCorrectedV1(
                s.id().value(),
                day.volunteer().value(),
                s.activity().value(),
                s.area(),
                day.day(),
                version.number(),
                version.minutesBefore(),
                version.minutesAfter(),
                version.requestId());
    }

    private static PublishedEvent revoked(Session s, ServiceDayId day, Revision version) {
        return new HoursRevokedV1(
                s.id().value(),
                day.volunteer().value(),
                s.activity().value(),
                s.area(),
                day.day(),
                version.number(),
                version.minutesBefore(),
                version.requestId());
    }

    private static HoursRecordedV1 hours(Session s, ServiceDayId day, String entryId, int minutes, String kind) {
        return new HoursRecordedV1(
                entryId,
                day.volunteer().value(),
                s.activity().value(),
                s.demandId(),
                s.assignmentId(),
                s.area(),
                minutes,
                day.day(),
                kind,
                s.evidence().name());
    }

    private static Instant at(@Nullable Instant closed) {
        return Objects.requireNonNull(closed, "a session that was checked out has an end");
    }
}
