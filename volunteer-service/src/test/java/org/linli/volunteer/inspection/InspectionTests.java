package org.linli.volunteer.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.volunteer.InspectionPublishedV1;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

@Rule("VOL-34")
class InspectionTests {

    private static final Instant NOW = Instant.parse("2027-01-04T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 13);
    private static final Inspection.Order ORDER = new Inspection.Order("330411", DAY, DAY, 2, "2026-4", "auditor");

    static Stream<Arguments> everyStatusAndMove() {
        return Stream.of(InspectionStatus.values())
                .flatMap(status -> Stream.of(InspectionMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest(name = "{0} × {1}")
    @MethodSource("everyStatusAndMove")
    void movesOnlyAsTheTableSays(InspectionStatus status, InspectionMove move) {
        Inspection inspection = in(status);
        if (move == InspectionMove.RECORD_LAST_FINDING && status == InspectionStatus.DRAWN) {
            inspection.find("r-0", Verdict.CORRECT, "属实", "auditor", NOW);
        }
        Inspection.State before = inspection.state();
        String record = move == InspectionMove.RECORD_LAST_FINDING ? "r-1" : "r-0";
        Runnable verb = () -> {
            switch (move) {
                case RECORD_FINDING, RECORD_LAST_FINDING ->
                    inspection.find(record, Verdict.CORRECT, "属实", "auditor", NOW);
                case PUBLISH -> inspection.publish(NOW);
            }
        };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(inspection.state().status()).isEqualTo(move.target());
        } else {
            assertThatThrownBy(verb::run).isInstanceOf(Rejected.class);
            assertThat(inspection.state()).isEqualTo(before);
            assertThat(inspection.event()).isEmpty();
        }
    }

    @Test
    void publishesWhatWasFound() {
        Inspection inspection = in(InspectionStatus.CHECKED);
        inspection.publish(NOW);
        assertThat(inspection.event())
                .contains(new InspectionPublishedV1("i-1", "330411", DAY, DAY, 40, 2, 1, 0, 1, "2026-4"));
    }

    @Test
    void takesOneFindingOfEachRecordOfItsSample() {
        Inspection inspection = in(InspectionStatus.DRAWN);
        inspection.find("r-0", Verdict.CORRECT, "属实", "auditor", NOW);
        for (String record : List.of("r-0", "r-9")) {
            assertThatThrownBy(() -> inspection.find(record, Verdict.UNTRUE, "不实", "auditor", NOW))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new InspectionRejection.NotInSample()));
        }
    }

    @Test
    void drawsTheSameSampleFromTheSameSeedInAnyOrder() {
        List<InspectedRecord> all = new ArrayList<>(
                IntStream.range(0, 500).mapToObj(InspectionTests::record).toList());
        List<InspectedRecord> first = drawn("2026-4", 20, all);
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(drawn("2026-4", 20, all)).as("shuffled by " + seed).isEqualTo(first);
        }
        assertThat(first).hasSize(20).doesNotHaveDuplicates();
        assertThat(drawn("2027-1", 20, all)).isNotEqualTo(first);
    }

    @Test
    void drawsEveryRecordAboutEquallyOften() {
        List<InspectedRecord> all =
                IntStream.range(0, 50).mapToObj(InspectionTests::record).toList();
        int[] drawn = new int[50];
        for (int seed = 0; seed < 1000; seed++) {
            drawn("seed-" + seed, 10, all)
                    .forEach(r -> drawn[Integer.parseInt(r.recordId().substring(2))]++);
        }
        // 200 on average, 12.6 the standard deviation: five of them to either side
        assertThat(IntStream.of(drawn).boxed())
                .allSatisfy(times -> assertThat(times).isBetween(137, 263));
    }

    @Test
    void drawsNoMoreThanThereAreAndNothingFromNothing() {
        assertThat(drawn("s", 10, List.of(record(1), record(2)))).hasSize(2);
        assertThatThrownBy(() -> Inspection.draw("i-1", ORDER, new Sample("s", 10), NOW))
                .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                        .isEqualTo(new InspectionRejection.NothingToInspect()));
    }

    private static List<InspectedRecord> drawn(String seed, int size, List<InspectedRecord> all) {
        Sample sample = new Sample(seed, size);
        all.forEach(sample::offer);
        assertThat(sample.population()).isEqualTo(all.size());
        return sample.drawn();
    }

    private static InspectedRecord record(int number) {
        return InspectedRecord.drawn("r-" + number, "v", "330411003005", DAY, 60);
    }

    private static Inspection in(InspectionStatus status) {
        List<InspectedRecord> sample = status == InspectionStatus.DRAWN
                ? List.of(record(0), record(1))
                : List.of(
                        record(0).found(Verdict.CORRECT, "属实", "auditor", NOW),
                        record(1).found(Verdict.UNTRUE, "不实", "auditor", NOW));
        return Inspection.restore(new Inspection.State("i-1", ORDER, 40, sample, NOW, status, null));
    }
}
