package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.Rejection;

class PlanRequestTests {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(15);

    private static Tally tally(int considered, int met) {
        return new Tally(considered, met, met, 10, 100, 90, 120, 5, 1);
    }

    private static PlanRequest district() {
        return PlanRequest.ask("p1", RequestKind.DISTRICT, "330411", "office", null, List.of(1, 0), NOW);
    }

    /** One of its two parts is done, the other one is at work under claim 7. */
    private static PlanRequest in(RequestStatus status) {
        return PlanRequest.restore(new PlanRequest.State(
                "p1",
                RequestKind.DISTRICT,
                "330411",
                "office",
                null,
                NOW,
                status,
                7,
                0,
                List.of(
                        new PlanRequest.Part(0, PartStatus.DONE, "a", 6, null, tally(3, 3)),
                        new PlanRequest.Part(1, PartStatus.AT_WORK, "b", 7, NOW.plus(LEASE), Tally.NOTHING)),
                List.of("a"),
                null,
                null));
    }

    private static void assertRefused(Runnable verb, Rejection rejection) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(rejection));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(RequestStatus.values())
                .flatMap(s -> Arrays.stream(RequestMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(RequestStatus status, RequestMove move) {
        PlanRequest request = in(status);
        PlanRequest.State before = request.state();
        Runnable verb =
                switch (move) {
                    case OPEN_BORDER -> () -> request.finish(7, "b", tally(3, 1));
                    case CLOSE -> () -> request.finish(7, "b", tally(3, 3));
                    case ANSWER -> () -> request.answer(NOW);
                    case REFUSE -> () -> request.refuse("plan.in-progress", NOW);
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(request.state().status()).isEqualTo(move.to());
        } else if (move == RequestMove.OPEN_BORDER && status == RequestStatus.BORDER) {
            verb.run();
            assertThat(request.state().status())
                    .as("who is still unmet then stays it")
                    .isEqualTo(RequestStatus.CLOSING);
        } else {
            assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
            assertThat(request.state()).isEqualTo(before);
        }
    }

    @Test
    void isTakenByEachOwnerForHisOwnPartitions() {
        PlanRequest request = district();
        PlanRequest.Claim a = request.claim(Set.of(0, 5), "a", NOW, LEASE);
        assertThat(a).isEqualTo(new PlanRequest.Claim(1, Set.of(0), RequestStatus.PLANNING, false));
        assertThat(request.hasWorkFor(Set.of(0, 5), NOW)).isFalse();
        assertRefused(() -> request.claim(Set.of(0, 5), "a", NOW, LEASE), new PartitionRejection.NothingToTake());
        PlanRequest.Claim b = request.claim(Set.of(0, 1), "b", NOW, LEASE);
        assertThat(b.partitions()).containsExactly(1);
        assertThat(b.token()).isEqualTo(2);
    }

    @Test
    void isTakenOverWhenTheLeaseIsOverAndNotBefore() {
        PlanRequest request = district();
        request.claim(Set.of(0), "a", NOW, LEASE);
        Instant until = NOW.plus(LEASE);
        assertThat(request.hasWorkFor(Set.of(0), until.minusMillis(1))).isFalse();
        assertThat(request.hasWorkFor(Set.of(0), until)).isTrue();
        PlanRequest.Claim after = request.claim(Set.of(0), "b", until, LEASE);
        assertThat(after.deserted()).isTrue();
        assertThat(request.state().parts().getFirst().owner()).isEqualTo("b");
    }

    @Test
    void anOwnerWhoWasTakenOverCanDoNothingMore() {
        PlanRequest request = district();
        int old = request.claim(Set.of(0), "a", NOW, LEASE).token();
        request.claim(Set.of(0), "b", NOW.plus(LEASE), LEASE);
        PlanRequest.State before = request.state();
        assertRefused(() -> request.renew(old, NOW, LEASE), new PartitionRejection.TakenOver());
        assertRefused(() -> request.finish(old, "a", tally(1, 1)), new PartitionRejection.TakenOver());
        assertRefused(() -> request.giveBack(old, true), new PartitionRejection.TakenOver());
        assertThat(request.state()).isEqualTo(before);
    }

    @Test
    void aSignOfLifeKeepsIt() {
        PlanRequest request = district();
        int token = request.claim(Set.of(0), "a", NOW, LEASE).token();
        request.renew(token, NOW.plusSeconds(10), LEASE);
        assertThat(request.hasWorkFor(Set.of(0), NOW.plus(LEASE))).isFalse();
        assertThat(request.hasWorkFor(Set.of(0), NOW.plusSeconds(10).plus(LEASE)))
                .isTrue();
    }

    @Test
    void whatIsGivenBackIsAnybodysAtOnce() {
        PlanRequest request = district();
        int token = request.claim(Set.of(0), "a", NOW, LEASE).token();
        request.giveBack(token, true);
        assertThat(request.hasWorkFor(Set.of(0), NOW)).isTrue();
        assertThat(request.state().failures()).isEqualTo(1);
        int second = request.claim(Set.of(0), "a", NOW, LEASE).token();
        request.giveBack(second, false);
        assertThat(request.state().failures()).isEqualTo(1);
    }

    @Test
    void opensTheBorderWhenTheLastZoneIsPlannedAndSomebodyIsUnmet() {
        PlanRequest request = district();
        int a = request.claim(Set.of(0), "a", NOW, LEASE).token();
        int b = request.claim(Set.of(1), "b", NOW, LEASE).token();
        request.finish(a, "a", tally(4, 3));
        assertThat(request.state().status()).isEqualTo(RequestStatus.PLANNING);
        request.finish(b, "b", tally(2, 2));
        assertThat(request.state().status()).isEqualTo(RequestStatus.BORDER);
        assertThat(request.hasWorkFor(Set.of(0), NOW)).isTrue();
        assertThat(request.hasWorkFor(Set.of(1), NOW)).isTrue();
        PlanRequest.Claim border = request.claim(Set.of(0, 1), "a", NOW, LEASE);
        assertThat(border.phase()).isEqualTo(RequestStatus.BORDER);
        request.finish(border.token(), "a", tally(1, 1).again());
        assertThat(request.state().status()).isEqualTo(RequestStatus.CLOSING);
        Tally total = request.state().total();
        assertThat(total.considered()).isEqualTo(6);
        assertThat(total.met()).isEqualTo(6);
        assertThat(total.unmet()).isZero();
        assertThat(request.state().madeBy()).containsExactly("a", "b");
    }

    @Test
    void needsNoBorderWhenEverybodyIsMetOrOneOwnerPlansAlone() {
        PlanRequest met = district();
        int all = met.claim(Set.of(0, 1), "a", NOW, LEASE).token();
        met.finish(all, "a", tally(4, 4));
        assertThat(met.state().status()).isEqualTo(RequestStatus.CLOSING);
        PlanRequest street = PlanRequest.ask("p2", RequestKind.AREA, "330411101", "office", null, List.of(3), NOW);
        int one = street.claim(Set.of(3), "a", NOW, LEASE).token();
        street.finish(one, "a", tally(4, 2));
        assertThat(street.state().status()).isEqualTo(RequestStatus.CLOSING);
    }
}
