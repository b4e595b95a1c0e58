package org.linli.volunteer.signup;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.volunteer.CheckedInV1;
import org.linli.contracts.volunteer.CheckedOutV1;
import org.linli.contracts.volunteer.HoursRecordedV1;
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

    private PublishedSignUpEvents() {}

    public static List<PublishedEvent> of(SignUp signUp) {
        return signUp.changes().stream()
                .flatMap(change -> of(change, signUp.state()).stream())
                .toList();
    }

    public static List<PublishedEvent> of(ServiceDay day) {
        return day.changes().stream()
                .flatMap(change -> of(change, day.id()).stream())
                .toList();
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

    private static Optional<PublishedEvent> of(ServiceDayEvent change, ServiceDayId day) {
        return switch (change) {
            case ServiceDayEvent.CheckedIn(Session s) ->
                Optional.of(new CheckedInV1(
                        s.signUp().value(),
                        s.activity().value(),
                        day.volunteer().value(),
                        s.area(),
                        s.demandId(),
                        s.assignmentId(),
                        s.checkedInAt(),
                        s.evidence().name()));
            case ServiceDayEvent.CheckedOut(Session s) ->
                Optional.of(new CheckedOutV1(
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
            case ServiceDayEvent.HoursBecameEffective effective -> Optional.of(hours(effective.session(), day));
            case ServiceDayEvent.HoursRefused _ -> Optional.empty();
        };
    }

    private static HoursRecordedV1 hours(Session s, ServiceDayId day) {
        return new HoursRecordedV1(
                s.id().value(),
                day.volunteer().value(),
                s.activity().value(),
                s.demandId(),
                s.assignmentId(),
                s.area(),
                s.minutes(),
                day.day(),
                EARNED,
                s.evidence().name());
    }

    private static Instant at(@Nullable Instant closed) {
        return Objects.requireNonNull(closed, "a session that was checked out has an end");
    }
}
