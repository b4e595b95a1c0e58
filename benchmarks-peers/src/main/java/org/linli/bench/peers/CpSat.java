package org.linli.bench.peers;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.util.Domain;
import java.util.List;
import org.linli.bench.matching.Instance;

/** OR-Tools CP-SAT on the whole week. */
final class CpSat {

    private CpSat() {}

    static Outcome solve(Instance instance, int perSeat, double seconds, int threads) {
        long started = System.nanoTime();
        WeekProgram program = WeekProgram.of(instance, perSeat);
        CpModel model = new CpModel();
        long[] worth = program.worth();
        BoolVar[] variables = new BoolVar[worth.length];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = model.newBoolVar("");
        }
        for (WeekProgram.Row row : program.rows()) {
            BoolVar[] of = new BoolVar[row.variables().length];
            for (int i = 0; i < of.length; i++) {
                of[i] = variables[row.variables()[i]];
            }
            model.addLinearExpressionInDomain(
                    LinearExpr.weightedSum(of, row.factors()), new Domain(row.low(), row.high()));
        }
        model.maximize(LinearExpr.weightedSum(variables, worth));
        CpSolver solver = new CpSolver();
        double building = (System.nanoTime() - started) / 1e9;
        solver.getParameters().setMaxTimeInSeconds(Math.max(1, seconds - building));
        solver.getParameters().setNumWorkers(threads);
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Outcome(
                found ? program.plan(v -> solver.booleanValue(variables[v])) : List.of(),
                // over pruned candidates it bounds the pruned problem only
                perSeat == 0 ? solver.bestObjectiveBound() : Double.NaN,
                status.toString());
    }
}
