package org.linli.bench.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.linli.matching.engine.week.WeekProblem;

/** A part of a week's needs, and the same week without some people; names stay as they were. */
final class WeekSubset {

    private WeekSubset() {}

    static WeekProblem of(WeekProblem all, int[] chosen) {
        WeekProblem.Needs needs = all.needs();
        int[] firstRole = new int[chosen.length + 1];
        int[] firstWindow = new int[chosen.length + 1];
        for (int i = 0; i < chosen.length; i++) {
            int n = chosen[i];
            firstRole[i + 1] = firstRole[i] + needs.firstRole()[n + 1] - needs.firstRole()[n];
            firstWindow[i + 1] = firstWindow[i] + needs.firstWindow()[n + 1] - needs.firstWindow()[n];
        }
        int[] roles = rows(chosen, needs.firstRole());
        int[] windows = rows(chosen, needs.firstWindow());
        return new WeekProblem(
                all.people(),
                new WeekProblem.Needs(
                        Arrays.stream(chosen).mapToLong(n -> needs.id()[n]).toArray(),
                        pick(chosen, n -> needs.category()[n]),
                        floats(chosen, needs.x()),
                        floats(chosen, needs.y()),
                        pick(chosen, n -> needs.languages()[n]),
                        pick(chosen, n -> needs.preferredSkills()[n]),
                        pick(chosen, n -> needs.runBonus()[n]),
                        pick(chosen, n -> needs.seatValue()[n]),
                        pick(chosen, n -> needs.venueType()[n]),
                        pick(chosen, n -> needs.venueCapacity()[n]),
                        pick(chosen, n -> needs.pool()[n]),
                        pick(chosen, n -> needs.poolQuantity()[n]),
                        pick(chosen, n -> needs.priorPerson()[n]),
                        firstRole,
                        firstWindow),
                new WeekProblem.Roles(
                        pick(roles, r -> all.roles().number()[r]),
                        pick(roles, r -> all.roles().kind()[r]),
                        pick(roles, r -> all.roles().skills()[r]),
                        pick(roles, r -> all.roles().qualifications()[r]),
                        pick(roles, r -> all.roles().minimum()[r]),
                        pick(roles, r -> all.roles().wanted()[r])),
                new WeekProblem.Windows(
                        pick(windows, w -> all.windows().number()[w]),
                        pick(windows, w -> all.windows().day()[w]),
                        pick(windows, w -> all.windows().start()[w]),
                        pick(windows, w -> all.windows().length()[w]),
                        pick(windows, w -> all.windows().penalty()[w])),
                all.venues(),
                all.poolQuantity(),
                List.of());
    }

    private static int[] rows(int[] chosen, int[] first) {
        return Arrays.stream(chosen)
                .flatMap(n -> java.util.stream.IntStream.range(first[n], first[n + 1]))
                .toArray();
    }

    private static int[] pick(int[] rows, IntUnaryOperator value) {
        return Arrays.stream(rows).map(value).toArray();
    }

    private static float[] floats(int[] rows, float[] from) {
        float[] picked = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = from[rows[i]];
        }
        return picked;
    }
}
