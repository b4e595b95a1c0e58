package org.linli.matching.engine.week;

/** What follows from the problem alone, made once and kept while only little of the problem changes. */
record Ground(WeekProblem problem, Shape shape, Crowd crowd, Masks masks, Candidates candidates, VenueChoices venues) {

    static Ground of(WeekProblem problem, Crew crew) {
        Shape shape = new Shape(problem);
        Crowd crowd = new Crowd(problem);
        Masks masks = new Masks(crowd, problem.people().availability(), crew);
        return new Ground(
                problem,
                shape,
                crowd,
                masks,
                new Candidates(problem, shape, crowd, masks, crew),
                new VenueChoices(problem, shape));
    }

    /** The ground of the changed problem; this one is of no use any more, since both share what is written at the changed people. */
    Ground changed(WeekProblem later, Difference difference, Crew crew) {
        Shape laterShape = new Shape(later);
        for (int row : difference.people()) {
            crowd.revise(later, row);
        }
        masks.revise(difference.people(), problem.people(), later.people());
        return new Ground(
                later,
                laterShape,
                crowd,
                masks,
                new Candidates(candidates, later, laterShape, difference, crew),
                new VenueChoices(venues, later, laterShape, difference));
    }
}
