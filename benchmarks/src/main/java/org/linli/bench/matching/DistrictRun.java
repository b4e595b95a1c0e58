package org.linli.bench.matching;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.linli.matching.engine.Budget;
import org.linli.matching.engine.Plan;
import org.linli.matching.engine.Planner;
import org.linli.matching.engine.Policy;

/**
 * The planner of the service on a generated district, as a plan of an office runs it: shortlists, priority order, every week, explanations. It
 * counts moves and not seconds, so its fingerprint is the same for the same district and seed.
 */
final class DistrictRun {

    private DistrictRun() {}

    static Map<String, Object> run(Options options) {
        Budget usual = Budget.standard();
        Budget budget =
                new Budget(options.whole("moves-per-need", usual.movesPerNeed()), options.large("seed", usual.seed()));
        District district = District.of(
                options.whole("people", 20_000),
                options.whole("demands", 1_000),
                options.whole("weeks", 3),
                options.large("district-seed", 1));
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = machine.getProcessCpuTime();
        long started = System.nanoTime();
        Plan plan = Planner.plan(
                district.supply(),
                district.needs(),
                district.commitments(),
                Policy.DEFAULT,
                budget,
                District.MONDAY * 1_440,
                district.premises());
        double wall = (System.nanoTime() - started) / 1e9;
        double used = (machine.getProcessCpuTime() - processor) / 1e9;
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("people", district.supply().size());
        result.put("demands", district.needs().size());
        result.put("met", plan.outcomes().stream().filter(Plan.Outcome::met).count());
        result.put(
                "seats",
                plan.outcomes().stream().mapToInt(o -> o.seats().size()).sum());
        result.put("utility", plan.utility());
        result.put("upperBound", plan.upperBound());
        result.put("ratio", MatchingBenchmark.ratio(plan.utility(), plan.upperBound()));
        result.put("greedyUtility", plan.greedyUtility());
        result.put("greedyRatio", MatchingBenchmark.ratio(plan.greedyUtility(), plan.upperBound()));
        result.put("moves", plan.iterations());
        result.put("wallSeconds", MatchingBenchmark.rounded(wall));
        result.put("processorSeconds", MatchingBenchmark.rounded(used));
        result.put("fingerprint", fingerprint(plan));
        return result;
    }

    /** Of everything decided and explained. */
    private static String fingerprint(Plan plan) {
        CRC32 crc = new CRC32();
        for (Plan.Outcome outcome : plan.outcomes()) {
            String said = outcome.need().id()
                    + outcome.need().startsAt()
                    + outcome.seats()
                    + outcome.venue()
                    + outcome.shortage();
            crc.update(said.getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(crc.getValue());
    }
}
