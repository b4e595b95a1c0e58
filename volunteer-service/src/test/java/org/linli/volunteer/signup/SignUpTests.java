package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.SignUpAcceptedV1;
import org.linli.platform.problem.Rejected;

class SignUpTests {

    private static final Map<SignUpMove, Consumer<SignUp>> MOVES = new EnumMap<>(Map.of(
            SignUpMove.ACCEPT, SignUp::accept,
            SignUpMove.PUT_ON_WAITING_LIST, SignUp::putOnWaitingList,
            SignUpMove.REJECT, s -> s.reject("full"),
            SignUpMove.CANCEL, s -> s.cancel("ill"),
            SignUpMove.MARK_NO_SHOW, SignUp::markNoShow));

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
