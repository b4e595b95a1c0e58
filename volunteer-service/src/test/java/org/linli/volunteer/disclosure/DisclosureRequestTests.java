package org.linli.volunteer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;

@Rule("SEC-04")
class DisclosureRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final VolunteerId MINOR = new VolunteerId("v-1");
    private static final Map<DisclosureMove, Consumer<DisclosureRequest>> MOVES = Map.of(
            DisclosureMove.APPROVE, request -> request.approve("manager", Duration.ofDays(7), NOW),
            DisclosureMove.REFUSE, request -> request.refuse("manager"));

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(DisclosureStatus.values())
                .flatMap(status -> Stream.of(DisclosureMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(DisclosureStatus status, DisclosureMove move) {
        DisclosureRequest request = in(status);
        DisclosureRequest.State before = request.state();
        Consumer<DisclosureRequest> verb = Objects.requireNonNull(MOVES.get(move), "every move has a verb");
        if (move.allowedFrom(status)) {
            verb.accept(request);
            assertThat(request.state().status()).isEqualTo(move.target());
        } else {
            assertThatThrownBy(() -> verb.accept(request))
                    .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                            .isEqualTo(new DisclosureRejection.NotAllowedNow(move, status)));
            assertThat(request.state()).isEqualTo(before);
        }
    }

    @Test
    void isNotDecidedByWhoAsked() {
        DisclosureRequest request = in(DisclosureStatus.REQUESTED);
        assertThatThrownBy(() -> request.approve("worker", Duration.ofDays(7), NOW))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new DisclosureRejection.OwnRequest()));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, true", "PT167H59M59S, true", "PT168H, false"})
    void holdsForItsDays(Duration later, boolean allowed) {
        DisclosureRequest request = in(DisclosureStatus.REQUESTED);
        request.approve("manager", Duration.ofDays(7), NOW);
        assertThat(request.allows("worker", MINOR, Set.of(Particular.NAME), NOW.plus(later)))
                .isEqualTo(allowed);
        assertThat(request.allows("other", MINOR, Set.of(Particular.NAME), NOW)).isFalse();
        assertThat(request.allows("worker", new VolunteerId("v-2"), Set.of(Particular.NAME), NOW))
                .isFalse();
        assertThat(request.allows("worker", MINOR, Set.of(Particular.PHONE), NOW))
                .isFalse();
    }

    private static DisclosureRequest in(DisclosureStatus status) {
        return DisclosureRequest.restore(new DisclosureRequest.State(
                "r-1", MINOR, "330411003005", Set.of(Particular.NAME), "联系家长", "worker", NOW, status, null, null));
    }
}
