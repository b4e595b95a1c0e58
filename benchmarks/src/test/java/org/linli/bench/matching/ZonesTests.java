package org.linli.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zones judged by what shares no code with them. */
class ZonesTests {

    @TempDir
    private Path scratch = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void breakNoRuleOfAGeneratedWeek(int zones) throws IOException {
        Instance instance = Generator.generate("generated", 120, 4_000, 3);
        Path folder = scratch.resolve("week");
        InstanceWriter.write(folder, instance);
        Path plan = scratch.resolve("plan.csv");

        Map<String, Object> said = ZonesRun.run(new Options(List.of(
                "--folder",
                folder.toString(),
                "--out",
                plan.toString(),
                "--zones",
                String.valueOf(zones),
                "--iterations",
                "20000")));

        Verdict verdict = Checker.check(instance, PlanFile.read(plan));
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.utility()).isPositive().isEqualTo(said.get("utility"));
        assertThat((Integer) said.get("mostBytesPerZoneAndRound")).isBetween(1, 100_000);
    }

    @Test
    void theNumberOfZonesMayBeLeftOut() {
        assertThat(new Options(List.of("--zones")).number("zones", 4)).isEqualTo(4);
        assertThat(new Options(List.of("--zones", "--seed", "2")).number("zones", 4))
                .isEqualTo(4);
        assertThat(new Options(List.of("--zones", "6")).number("zones", 4)).isEqualTo(6);
    }
}
