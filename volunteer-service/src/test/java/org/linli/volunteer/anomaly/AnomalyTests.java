package org.linli.volunteer.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.AnomalyStatusChangedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("VOL-34")
class AnomalyTests {

    private static final Instant NOW = Instant.parse("2026-12-13T01:00:00Z");
    private static final Finding FINDING = new Finding(
            AnomalyRule.BATCH_CONFIRMATION,
            "clerk.2026",
            "330411003005",
            LocalDate.of(2026, 12, 13),
            null,
            "x",
            "clerk",
            10,
            10);

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(AnomalyStatus.values())
                .flatMap(status -> Stream.of(AnomalyMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(AnomalyStatus status, AnomalyMove move) {
        Anomaly anomaly = in(status);
        Anomaly.State before = anomaly.state();
        if (move.allowedFrom(status)) {
            anomaly.decide(move, "officer", "已核实", NOW);
            assertThat(anomaly.state().status()).isEqualTo(move.target());
            assertThat(anomaly.events())
                    .containsExactly(new AnomalyStatusChangedV1(
                            FINDING.anomalyId(),
                            "anomaly.batch-confirmation",
                            "330411003005",
                            LocalDate.of(2026, 12, 13),
                            status.name(),
                            move.target().name()));
        } else {
            assertThatThrownBy(() -> anomaly.decide(move, "officer", "已核实", NOW))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AnomalyRejection.NotAllowedNow(move, status)));
            assertThat(anomaly.state()).isEqualTo(before);
            assertThat(anomaly.events()).isEmpty();
        }
    }

    @Test
    void isNotJudgedByWhoItIsAbout() {
        assertThatThrownBy(() -> in(AnomalyStatus.OPEN).decide(AnomalyMove.CLEAR, "clerk", "无误", NOW))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new AnomalyRejection.OwnDecisions()));
    }

    @Test
    void hasOneNameHoweverOftenItIsFound() {
        Finding later =
                new Finding(FINDING.rule(), FINDING.key(), FINDING.area(), FINDING.day(), null, "y", "clerk", 25, 10);
        assertThat(later.anomalyId()).isEqualTo(FINDING.anomalyId());
    }

    private static Anomaly in(AnomalyStatus status) {
        return Anomaly.restore(new Anomaly.State(FINDING.anomalyId(), FINDING, NOW, status, null));
    }
}
