package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan that ranks vulnerable needs higher, judged by what shares no code with it. */
class VulnerableTests {

    @TempDir
    private Path scratch = Path.of("");

    @Test
    void neverRunFewerThanPriorityGreedyAndBreakNoRule() throws IOException {
        Instance instance = Generator.generate("generated", 300, 2_000, 5);
        Path folder = scratch.resolve("week");
        InstanceWriter.write(folder, instance);
        Path plan = scratch.resolve("plan.csv");

        Map<String, Object> said = VulnerableRun.run(new Options(List.of(
                "--folder", folder.toString(), "--out", plan.toString(), "--iterations", "20000", "--weight", "4")));

        List<Seat> seats = PlanFile.read(plan);
        Verdict verdict = Checker.check(instance, seats);
        long byGreedy = VulnerableRun.served(instance, Greedy.plan(instance, Greedy.Order.BY_PRIORITY));
        long vulnerable = instance.needs().stream()
                .filter(need -> need.priority() == VulnerableRun.VULNERABLE)
                .count();
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.utility())
                .isPositive()
                .isLessThanOrEqualTo(
                        MatchingBenchmark.number(said, "upperBound").longValue());
        assertThat(said).containsEntry("vulnerable", (int) vulnerable);
        assertThat(VulnerableRun.served(instance, seats))
                .isEqualTo(MatchingBenchmark.number(said, "served").longValue())
                .isBetween(byGreedy, vulnerable);
    }

    @Test
    void areCountedByWhatRuns() {
        Instance instance = Generator.generate("generated", 300, 2_000, 5);
        Need vulnerable = instance.needs().stream()
                .filter(need -> need.priority() == VulnerableRun.VULNERABLE)
                .findFirst()
                .orElseThrow();
        Need other = instance.needs().stream()
                .filter(need -> need.priority() != VulnerableRun.VULNERABLE)
                .findFirst()
                .orElseThrow();

        assertThat(VulnerableRun.served(instance, List.of(new Seat(vulnerable.id(), 0, -1, 0, 1))))
                .isOne();
        assertThat(VulnerableRun.served(instance, List.of(new Seat(other.id(), 0, -1, 0, 1))))
                .isZero();
    }
}
