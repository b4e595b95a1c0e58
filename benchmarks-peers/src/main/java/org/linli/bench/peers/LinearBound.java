package org.linli.bench.peers;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.List;
import org.linli.bench.matching.Instance;

/** The linear relaxation over all candidates, solved by GLOP: a bound that no plan passes. */
final class LinearBound {

    private LinearBound() {}

    static Outcome solve(Instance instance, double seconds) {
        WeekProgram program = WeekProgram.of(instance, 0);
        MPSolver solver = MPSolver.createSolver("GLOP");
        if (solver == null) {
            throw new IllegalStateException("this OR-Tools has no GLOP");
        }
        long[] worth = program.worth();
        MPVariable[] variables = new MPVariable[worth.length];
        MPObjective objective = solver.objective();
        for (int i = 0; i < variables.length; i++) {
            variables[i] = solver.makeNumVar(0, 1, "");
            objective.setCoefficient(variables[i], worth[i]);
        }
        objective.setMaximization();
        for (WeekProgram.Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint(
                    row.low() == Long.MIN_VALUE ? -MPSolver.infinity() : row.low(),
                    row.high() == Long.MAX_VALUE ? MPSolver.infinity() : row.high());
            for (int i = 0; i < row.variables().length; i++) {
                constraint.setCoefficient(variables[row.variables()[i]], row.factors()[i]);
            }
        }
        solver.setTimeLimit((long) (seconds * 1000));
        MPSolver.ResultStatus status = solver.solve();
        boolean solved = status == MPSolver.ResultStatus.OPTIMAL;
        return new Outcome(List.of(), solved ? objective.value() : Double.NaN, status.toString());
    }
}
