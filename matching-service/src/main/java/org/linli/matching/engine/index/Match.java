package org.linli.matching.engine.index;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why this person: the parts of his score, the best of the others who could have come, and by how much he is ahead of that one. A
 * negative margin says that somebody better was free.
 */
public record Match(Candidate person, @Nullable Candidate runnerUp, int margin) {

    private static final String LOAD = "load";

    /** Explains a person on an ask; his own promise to this need does not count against him. */
    public static Optional<Match> of(PeopleView view, Ask ask, String personId) {
        Candidate person = view.score(ask, personId).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        List<Candidate> best = view.best(ask, 2);
        Candidate runnerUp = best.stream()
                .filter(other -> !other.id().equals(personId))
                .findFirst()
                .orElse(null);
        return Optional.of(new Match(person, runnerUp, runnerUp == null ? 0 : person.score() - runnerUp.score()));
    }

    /** What fairness takes from or leaves to the person for what he has on his hands. */
    public int loadStep() {
        return person.parts().stream()
                .filter(part -> part.code().equals(LOAD))
                .mapToInt(Part::points)
                .sum();
    }
}
