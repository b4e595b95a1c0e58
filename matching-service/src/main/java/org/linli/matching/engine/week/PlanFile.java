package org.linli.matching.engine.week;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a plan as {@code need,window,venue,role,person}, one line a seat, with the names of the input files. */
public final class PlanFile {

    private PlanFile() {}

    public static void write(WeekProblem problem, WeekPlan plan, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("need,window,venue,role,person\n");
            for (int need = 0; need < problem.needs().size(); need++) {
                for (int seat = plan.firstSeat()[need]; seat < plan.firstSeat()[need + 1]; seat++) {
                    out.write(line(problem, plan, need, seat));
                }
            }
        }
    }

    private static String line(WeekProblem problem, WeekPlan plan, int need, int seat) {
        int venue = plan.venue()[need];
        return problem.needs().id()[need]
                + "," + problem.windows().number()[plan.window()[need]]
                + "," + (venue == WeekProblem.NONE ? -1 : problem.venues().id()[venue])
                + "," + problem.roles().number()[plan.seatRole()[seat]]
                + "," + problem.people().id()[plan.seatPerson()[seat]]
                + "\n";
    }
}
