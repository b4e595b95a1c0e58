package org.linli.bench.matching;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The engine's side of a benchmark, in a process of its own. */
public final class EngineProcess {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One measurement; returns the members of the closing JSON object. */
    interface Run {
        Map<String, Object> run(Options options) throws Exception;
    }

    private static final Map<String, Run> ALL = Map.of(
            "solve",
            SolveRun::run,
            "top",
            TopRun::run,
            "explain",
            ExplainRun::run,
            "online",
            OnlineRun::run,
            "repair",
            RepairRun::run,
            "zones",
            ZonesRun::run,
            "vulnerable",
            VulnerableRun::run,
            "district",
            DistrictRun::run);

    private EngineProcess() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Run run = args.length == 0 ? null : ALL.get(args[0]);
        if (run == null) {
            throw new IllegalArgumentException("one of " + ALL.keySet());
        }
        Map<String, Object> result =
                new LinkedHashMap<>(run.run(new Options(Arrays.asList(args).subList(1, args.length))));
        result.put("rssMb", Resident.peakMegabytes());
        out.println(JSON.writeValueAsString(result));
    }
}
