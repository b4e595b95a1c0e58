package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.bench.matching.InstanceReaderTests.SAMPLES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.matching.engine.week.InstanceFolder;
import org.linli.matching.engine.week.SolverOptions;
import org.linli.matching.engine.week.WeekPlan;
import org.linli.matching.engine.week.WeekProblem;
import org.linli.matching.engine.week.WeekSolver;

/** The engine judged by what shares no code with it. */
class EngineTests {

    /** By CP-SAT over all candidates: {@code ./linli bench matching --peers --instance samples/matching/instance-60.tar.gz}. */
    private static final long OPTIMUM_OF_60 = 56_576;

    private static final long MOVES = 20_000;

    @TempDir
    private Path scratch = Path.of("");

    /** What the engine wrote, and what it said of it. */
    private record Solved(Verdict verdict, long claimed, long bound, String file) {}

    private Solved solve(Instance instance, Path folder, int threads, long seed) throws IOException {
        WeekProblem problem = InstanceFolder.read(folder);
        WeekPlan plan = WeekSolver.solve(problem, SolverOptions.moves(MOVES, threads, seed));
        Path file = scratch.resolve("plan.csv");
        org.linli.matching.engine.week.PlanFile.write(problem, plan, file);
        Verdict verdict = Checker.check(instance, PlanFile.read(file));
        return new Solved(verdict, plan.utility(), plan.upperBound(), Files.readString(file));
    }

    private Solved solved60(int threads, long seed) throws IOException {
        Path sample = SAMPLES.resolve("instance-60.tar.gz");
        try (Folder folder = Folder.of(sample)) {
            return solve(InstanceReader.read(sample), folder.path(), threads, seed);
        }
    }

    @Test
    void reachesTheOptimumOfTheSampleWithoutBreakingARule() throws IOException {
        Solved solved = solved60(2, 1);
        assertThat(solved.verdict().violations()).isEmpty();
        assertThat(solved.verdict().utility()).isEqualTo(OPTIMUM_OF_60);
        assertThat(solved.claimed()).isEqualTo(OPTIMUM_OF_60);
        assertThat(solved.bound()).isGreaterThanOrEqualTo(OPTIMUM_OF_60);
    }

    @Test
    void givesTheSamePlanForTheSameSeedAndMoves() throws IOException {
        assertThat(solved60(2, 7).file()).isEqualTo(solved60(2, 7).file());
    }

    @Test
    void reachesOptimaThatWereProved() throws IOException {
        List<ProvenOptima.Proven> proven = ProvenOptima.read(SAMPLES.resolve("proved.csv"));
        assertThat(proven).isNotEmpty();
        List<String> missed = new ArrayList<>();
        for (ProvenOptima.Proven each : proven) {
            Instance instance = each.instance();
            Path folder = scratch.resolve(instance.name());
            InstanceWriter.write(folder, instance);
            Solved solved = solve(instance, folder, 1, 1);
            assertThat(solved.verdict().violations()).as(instance.name()).isEmpty();
            assertThat(solved.bound()).as(instance.name()).isGreaterThanOrEqualTo(each.optimum());
            assertThat(solved.verdict().utility())
                    .as(instance.name())
                    .isBetween((long) Math.ceil(0.999 * each.optimum()), each.optimum());
            if (solved.verdict().utility() < each.optimum()) {
                missed.add(instance.name() + ": " + solved.verdict().utility() + " of " + each.optimum());
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(proven.size() / 20);
    }
}
