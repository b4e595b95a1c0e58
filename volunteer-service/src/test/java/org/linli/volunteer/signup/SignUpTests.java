package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.NoShowMarkedV1;
import org.linli.contracts.volunteer.SignUpAcceptedV1;
import org.linli.contracts.volunteer.SignUpCancelledV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class SignUpTests {

    private static final Map<SignUpMove, Consumer<SignUp>> MOVES = new EnumMap<>(Map.of(
            SignUpMove.ACCEPT, SignUp::accept,
            SignUpMove.PUT_ON_WAITING_LIST, SignUp::putOnWaitingList,
            SignUpMove.REJECT, s -> s.reject("full"),
            SignUpMove.CANCEL, s -> s.cancel("BY_VOLUNTEER"),
            SignUpMove.CALL_UP, SignUp::callUp,
            SignUpMove.REAPPLY, s -> s.reapply(Declaration.none(), SignUpFixtures.EIGHT),
            SignUpMove.MARK_NO_SHOW, s -> s.markNoShow("officer", false, SignUpFixtures.EIGHT.plusSeconds(86_400)),
            SignUpMove.EXCUSE, s -> s.excuse("officer")));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(SignUpStatus.values())
                .flatMap(status -> Stream.of(SignUpMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(SignUpStatus status, SignUpMove move) {
        SignUp signUp = SignUp.restore(SignUpFixtures.state().in(status));
        Consumer<SignUp> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(signUp);
            assertThat(signUp.state().status()).isEqualTo(move.target());
            assertThat(signUp.changes()).hasSize(1);
        } else {
            assertThatThrownBy(() -> verb.accept(signUp))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new SignUpRejection.NotAllowedNow(move, status)));
            assertThat(signUp.state().status()).isEqualTo(status);
            assertThat(signUp.changes()).isEmpty();
        }
    }

    @Test
    void tellsThatAPlaceIsTaken() {
        SignUp signUp = SignUp.apply(SignUpFixtures.state());
        assertThat(PublishedSignUpEvents.of(signUp)).isEmpty();
        signUp.accept();
        assertThat(PublishedSignUpEvents.of(signUp))
                .containsExactly(new SignUpAcceptedV1("s-1", "a-1", "v-1", "330411003005", "d-1", "s-1"));
    }

    @Rule("VOL-11")
    @ParameterizedTest
    @CsvSource({"-1, true", "0, false"})
    void isGivenBackUntilTheActivityBegins(int secondsAfterTheStart, boolean taken) {
        SignUp signUp = SignUp.restore(ofNobodysDemand().in(SignUpStatus.ACCEPTED));
        Instant at = SignUpFixtures.EIGHT.plusSeconds(secondsAfterTheStart);
        if (taken) {
            signUp.cancelInTime(CancelSignUp.BY_VOLUNTEER, at);
            assertThat(signUp.state().cause()).isEqualTo("BY_VOLUNTEER");
            assertThat(PublishedSignUpEvents.of(signUp))
                    .containsExactly(
                            new SignUpCancelledV1("s-1", "a-1", "v-1", "330411003005", null, null, "BY_VOLUNTEER"));
        } else {
            refuses(signUp, s -> s.cancelInTime(CancelSignUp.BY_VOLUNTEER, at), new SignUpRejection.AlreadyBegun());
        }
    }

    @Test
    void isGivenBackToMatchingWhenMatchingArrangedIt() {
        refuses(
                SignUp.restore(SignUpFixtures.state().in(SignUpStatus.ACCEPTED)),
                s -> s.cancelInTime(CancelSignUp.BY_VOLUNTEER, SignUpFixtures.EIGHT.minusSeconds(1)),
                new SignUpRejection.BelongsToAssignment());
    }

    @Rule("VOL-11")
    @Test
    void isMarkedAsNoShowAfterTheActivityOfPeopleWhoDidNotServe() {
        Instant end = SignUpFixtures.state().endsAt();
        SignUp signUp = SignUp.restore(ofNobodysDemand().in(SignUpStatus.ACCEPTED));
        refuses(signUp, s -> s.markNoShow("officer", false, end.minusSeconds(1)), new SignUpRejection.NotOver());
        refuses(signUp, s -> s.markNoShow("officer", true, end), new SignUpRejection.HasServed());
        signUp.markNoShow("officer", false, end);
        assertThat(PublishedSignUpEvents.of(signUp))
                .containsExactly(new NoShowMarkedV1("s-1", "a-1", "v-1", "330411003005", SignUpFixtures.DAY));
    }

    private static SignUp.State ofNobodysDemand() {
        SignUp.State s = SignUpFixtures.state();
        return new SignUp.State(
                s.id(),
                s.activity(),
                s.volunteer(),
                s.area(),
                s.title(),
                s.startsAt(),
                s.endsAt(),
                null,
                null,
                s.appliedAt(),
                s.said(),
                null,
                s.status());
    }

    private static void refuses(SignUp signUp, Consumer<SignUp> command, SignUpRejection why) {
        SignUp.State before = signUp.state();
        assertThatThrownBy(() -> command.accept(signUp))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(why));
        assertThat(signUp.state()).isEqualTo(before);
        assertThat(signUp.changes()).isEmpty();
    }

    @Test
    void showsWhatBecameOfTheServiceOnceThereIsSome() {
        for (SignUpStatus status : SignUpStatus.values()) {
            assertThat(Participation.of(status, java.util.List.of()).name()).isEqualTo(status.name());
        }
    }

    @Test
    void isTheSameForTheSamePersonAndActivity() {
        SignUp.State state = SignUpFixtures.state();
        assertThat(SignUpId.of(state.activity(), state.volunteer()))
                .isEqualTo(SignUpId.of(state.activity(), state.volunteer()));
    }
}
