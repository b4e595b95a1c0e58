package org.linli.matching.engine.week;

/** Whether a person may take a role in a window by what he knows, is, speaks and has declared, and by the distance; asked for one at a time. */
final class Eligible {

    private Eligible() {}

    static boolean in(WeekProblem problem, int need, int role, int window, int person) {
        Suitability suitability = problem.suitability();
        if (suitability != null) {
            return suitability.eligible(role, window, person);
        }
        WeekProblem.People people = problem.people();
        WeekProblem.Roles roles = problem.roles();
        WeekProblem.Needs needs = problem.needs();
        boolean socialWorker = (people.qualifications()[person] & Points.SOCIAL_WORKER) != 0;
        boolean kind =
                switch (roles.kind()[role]) {
                    case WeekProblem.Roles.GENERAL -> !socialWorker;
                    case WeekProblem.Roles.SUPERVISOR -> socialWorker;
                    default -> true;
                };
        boolean speaks = roles.kind()[role] == WeekProblem.Roles.SUPERVISOR
                || contains(people.languages()[person], needs.languages()[need]);
        float distance = Points.distance(people.x()[person], people.y()[person], needs.x()[need], needs.y()[need]);
        return kind
                && speaks
                && contains(people.skills()[person], roles.skills()[role])
                && contains(people.qualifications()[person], roles.qualifications()[role])
                && distance <= people.radius()[person]
                && covers(
                        problem,
                        window,
                        people.availability()[
                                person * WeekProblem.DAYS + problem.windows().day()[window]]);
    }

    static boolean contains(int all, int asked) {
        return (asked & ~all) == 0;
    }

    static boolean covers(WeekProblem problem, int window, int slots) {
        int asked = (1 << problem.windows().length()[window]) - 1
                << problem.windows().start()[window];
        return contains(slots, asked);
    }
}
