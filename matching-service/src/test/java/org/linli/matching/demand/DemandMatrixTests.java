package org.linli.matching.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.demand.DemandFixtures.AFTER_START;
import static org.linli.matching.demand.DemandFixtures.NOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status against every move. */
@Rule("MAT-02")
class DemandMatrixTests {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DemandStatus.values())
                .flatMap(status -> Arrays.stream(DemandMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(DemandStatus status, DemandMove move) {
        Demand demand = DemandFixtures.in(status);
        DemandState before = demand.state();
        // RELEASE, MATCH, LOSE and START follow from news about people, which are total: they move or stay silent
        boolean command = !EnumSet.of(DemandMove.RELEASE, DemandMove.MATCH, DemandMove.LOSE, DemandMove.START)
                .contains(move);
        if (move.allowedFrom(status)) {
            perform(demand, move);
            assertThat(demand.state().status()).isEqualTo(move.to());
            assertThat(demand.changes()).isNotEmpty();
        } else if (command) {
            assertThatThrownBy(() -> perform(demand, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new DemandRejection.NotAllowed(status, move)));
            assertThat(demand.state()).isEqualTo(before);
            assertThat(demand.changes()).isEmpty();
        } else {
            perform(demand, move);
            for (Demand.Change change : demand.changes()) {
                assertThat(change.from() == change.to()
                                || Arrays.stream(DemandMove.values())
                                        .anyMatch(m -> m.allowedFrom(change.from()) && m.to() == change.to()))
                        .isTrue();
            }
            if (!EnumSet.of(DemandStatus.LISTED, DemandStatus.MATCHING, DemandStatus.MATCHED, DemandStatus.IN_SERVICE)
                    .contains(status)) {
                assertThat(demand.state()).isEqualTo(before);
            }
        }
    }

    private static void perform(Demand demand, DemandMove move) {
        switch (move) {
            case VERIFY -> demand.verify("o", NOW);
            case REJECT -> demand.reject("o", "理由", NOW);
            case LIST -> demand.list(null, NOW);
            case PROPOSE -> demand.propose("p2", List.of(Seat.proposed("a9", SeatRole.VOLUNTEER, "v9")), NOW);
            case RELEASE -> {
                for (Seat seat : List.copyOf(demand.state().seats())) {
                    demand.seatFreed(seat.assignmentId(), NOW);
                }
            }
            case MATCH -> demand.seatAccepted("a1", SeatRole.VOLUNTEER, "v1", NOW);
            case LOSE -> demand.seatFreed("a1", NOW);
            case START -> demand.seatCheckedIn("a1", SeatRole.VOLUNTEER, "v1", NOW);
            case COMPLETE -> demand.complete("o", 4, null, NOW);
            case EVALUATE -> demand.evaluate("o", DemandOutcome.SOLVED, null, NOW);
            case REOPEN -> demand.reopen("o", "没有解决", NOW);
            case EXPIRE -> demand.expire(AFTER_START);
        }
    }

    @Test
    void everyStatusButTheFirstIsReachedAndTheLastOnesAreFinal() {
        Set<DemandStatus> reached = EnumSet.noneOf(DemandStatus.class);
        Arrays.stream(DemandMove.values()).map(DemandMove::to).forEach(reached::add);
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(DemandStatus.SUBMITTED, DemandStatus.VERIFIED)).stream()
                                .collect(() -> EnumSet.of(DemandStatus.VERIFIED), Set::add, Set::addAll));
        Set<DemandStatus> dead = EnumSet.allOf(DemandStatus.class);
        for (DemandMove move : DemandMove.values()) {
            dead.removeIf(move::allowedFrom);
        }
        assertThat(dead).containsExactlyInAnyOrder(DemandStatus.REJECTED, DemandStatus.EXPIRED);
    }

    /** Whatever happens in whatever order, each change is a move of the table or no move at all. */
    @Test
    void keepsToTheTableOnRandomWalks() {
        Random random = new Random(11);
        DemandMove[] moves = DemandMove.values();
        for (int walk = 0; walk < 400; walk++) {
            Demand demand = DemandFixtures.submitted(DemandFixtures.asking(1 + random.nextInt(3), 1));
            for (int step = 0; step < 25; step++) {
                try {
                    perform(demand, moves[random.nextInt(moves.length)]);
                } catch (Rejected refused) {
                    assertThat(refused.rejection()).isInstanceOf(DemandRejection.class);
                }
            }
            List<Demand.Change> changes = new ArrayList<>(demand.changes());
            DemandStatus at = DemandStatus.SUBMITTED;
            for (Demand.Change change : changes) {
                assertThat(change.from()).isEqualTo(at);
                if (change.from() != change.to()) {
                    assertThat(DemandMove.values())
                            .anyMatch(m -> m.allowedFrom(change.from()) && m.to() == change.to());
                }
                at = change.to();
            }
            assertThat(demand.state().status()).isEqualTo(at);
        }
    }
}
