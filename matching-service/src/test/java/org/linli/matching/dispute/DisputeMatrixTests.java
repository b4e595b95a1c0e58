package org.linli.matching.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.dispute.DisputeFixtures.BOTH;
import static org.linli.matching.dispute.DisputeFixtures.NOW;
import static org.linli.matching.dispute.DisputeFixtures.TODAY;
import static org.linli.matching.dispute.DisputeFixtures.counting;
import static org.linli.matching.dispute.DisputeFixtures.note;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.NoSuchElementException;
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
@Rule({"MAT-09", "MAT-10", "MAT-11", "MAT-13"})
class DisputeMatrixTests {

    static Stream<Arguments> everyPair() {
        return Arrays.stream(DisputeStatus.values())
                .flatMap(status -> Arrays.stream(DisputeMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrChangesNothing(DisputeStatus status, DisputeMove move) {
        Dispute dispute = DisputeFixtures.in(status);
        DisputeState before = dispute.state();
        if (move.allowedFrom(status)) {
            perform(dispute, move);
            assertThat(dispute.state().status()).isEqualTo(move.to());
            assertThat(dispute.changes()).isNotEmpty();
        } else if (move == DisputeMove.CONSENT && status == DisputeStatus.ESCALATED) {
            perform(dispute, move);
            assertThat(dispute.state().status()).isEqualTo(DisputeStatus.ESCALATED);
        } else {
            assertThatThrownBy(() -> perform(dispute, move))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new DisputeRejection.NotAllowedNow(move, status)));
            assertThat(dispute.state()).isEqualTo(before);
            assertThat(dispute.changes()).isEmpty();
        }
    }

    private static void perform(Dispute dispute, DisputeMove move) {
        switch (move) {
            case CONSENT -> dispute.want("p2");
            case REFUSE -> dispute.refuse("p2", note());
            case START -> dispute.start(null, counting(), TODAY);
            case EXTEND -> dispute.extend(BOTH, counting());
            case AGREE -> DisputeFixtures.agree(dispute, Agreement.Form.ORAL, note());
            case FAIL -> dispute.fail(EnumSet.allOf(Way.class), note(), counting(), TODAY);
            case APPLY_TO_COURT -> dispute.askCourt(BOTH, counting(), TODAY);
            case PERFORM -> dispute.perform(TODAY, counting(), TODAY);
            case FULFIL -> dispute.fulfil(note());
            case BREACH -> dispute.breach(note());
            case ESCALATE -> DisputeFixtures.escalate(dispute, EscalationReason.RISK);
            case REPORT_POLICE -> dispute.reportPolice("派出所", note(), NOW);
        }
    }

    @Test
    void everyStatusIsReachedAndTheEndsCanOnlyBeReported() {
        Set<DisputeStatus> reached = EnumSet.of(DisputeStatus.REGISTERED);
        Arrays.stream(DisputeMove.values()).map(DisputeMove::to).forEach(reached::add);
        assertThat(reached).containsExactlyInAnyOrder(DisputeStatus.values());
        for (DisputeStatus end : EnumSet.of(DisputeStatus.REFUSED, DisputeStatus.FULFILLED, DisputeStatus.FAILED)) {
            assertThat(Arrays.stream(DisputeMove.values()).filter(m -> m.allowedFrom(end)))
                    .containsExactly(DisputeMove.REPORT_POLICE);
        }
        assertThat(DisputeMove.values()).noneMatch(m -> m.allowedFrom(DisputeStatus.REPORTED_POLICE));
    }

    /** Whatever happens in whatever order, each change is a move of the table or none, and the ladder has a top. */
    @Test
    void keepsToTheTableOnRandomWalks() {
        Random random = new Random(13);
        DisputeMove[] moves = DisputeMove.values();
        for (int walk = 0; walk < 300; walk++) {
            Dispute dispute = DisputeFixtures.registered();
            for (int step = 0; step < 30; step++) {
                try {
                    switch (random.nextInt(5)) {
                        case 0 -> dispute.appoint("m" + random.nextInt(3), "OFFICE", true, false, NOW);
                        case 1 -> DisputeFixtures.hold(dispute);
                        case 2 -> dispute.tick(TODAY.plusDays(random.nextInt(60)));
                        default -> {
                            DisputeMove move = moves[random.nextInt(moves.length)];
                            if (move != DisputeMove.REPORT_POLICE || random.nextInt(9) == 0) {
                                perform(dispute, move);
                            }
                        }
                    }
                } catch (Rejected refused) {
                    assertThat(refused.rejection()).isInstanceOf(DisputeRejection.class);
                } catch (NoSuchElementException nobodyMediates) {
                    assertThat(dispute.state().mediators()).isEmpty();
                }
                assertThat(dispute.state().level()).isBetween(1, 4);
            }
            DisputeStatus at = DisputeStatus.REGISTERED;
            for (Dispute.Change change : dispute.changes()) {
                assertThat(change.from()).isEqualTo(at);
                if (change.from() != change.to()) {
                    assertThat(moves).anyMatch(m -> m.allowedFrom(change.from()) && m.to() == change.to());
                }
                at = change.to();
            }
        }
    }
}
