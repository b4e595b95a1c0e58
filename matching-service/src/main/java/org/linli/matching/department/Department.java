package org.linli.matching.department;

import java.util.Set;
import org.linli.matching.demand.DemandClass;

/**
 * One department of a district (MAT-04).
 *
 * @param code the literal in data and events
 * @param name what people call it
 * @param answerWorkingDays its service level: working days to answer a demand that was referred to it
 * @param classes the classes of demands whose gaps its weekly report shows
 */
public record Department(String code, String name, int answerWorkingDays, Set<DemandClass> classes) {

    public Department {
        if (!code.matches("[a-z][a-z-]{1,39}")) {
            throw new IllegalArgumentException("a department's code is 2 to 40 lower-case letters: " + code);
        }
        if (name.isBlank() || answerWorkingDays < 1) {
            throw new IllegalArgumentException("a department has a name and at least one day to answer: " + code);
        }
        classes = Set.copyOf(classes);
    }
}
