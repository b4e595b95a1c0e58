package org.linli.volunteer.star;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.linli.platform.calendar.Deadline;
import org.linli.platform.calendar.WorkingCalendar;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** VOL-23: what the evaluating office does with a star: review, publicity, grant, and the review after a revocation. */
@Component
public class EvaluateStar {

    /**
     * The office that evaluates.
     *
     * @param prefix its division: county, city or province by the star
     */
    public record Evaluator(String officer, String prefix) {}

    private final Stars stars;
    private final ReadFacts facts;
    private final StarPolicy policy;
    private final WorkingCalendar calendar;
    private final Clock clock;

    EvaluateStar(Stars stars, ReadFacts facts, StarPolicy policy, WorkingCalendar calendar, Clock clock) {
        this.stars = stars;
        this.facts = facts;
        this.policy = policy;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Versioned<Star> review(StarId id, long version, Evaluator by) {
        return change(id, version, by, star -> star.review(by.officer(), facts.of(star.state()), policy));
    }

    public Versioned<Star> publicize(StarId id, long version, Evaluator by) {
        LocalDate today = Today.at(clock);
        StarPolicy here = policy.of(stars.get(id).value().state().area());
        Deadline last = calendar.plusWorkingDays(today, here.publicityWorkingDays());
        return change(
                id,
                version,
                by,
                star -> star.publicize(
                        by.officer(), today, last.date(), last.provisional(), facts.of(star.state()), policy));
    }

    public Versioned<Star> grant(StarId id, long version, Evaluator by) {
        return change(
                id, version, by, star -> star.grant(by.officer(), Today.at(clock), facts.of(star.state()), policy));
    }

    public Versioned<Star> sendBack(StarId id, long version, Evaluator by, String reason) {
        return change(id, version, by, star -> star.sendBack(by.officer(), reason));
    }

    public Versioned<Star> confirm(StarId id, long version, Evaluator by) {
        return change(id, version, by, star -> star.confirm(by.officer(), facts.of(star.state()), policy));
    }

    public Versioned<Star> takeBack(StarId id, long version, Evaluator by, String reason) {
        return change(id, version, by, star -> star.takeBack(by.officer(), reason));
    }

    private Versioned<Star> change(StarId id, long version, Evaluator by, Consumer<Star> decision) {
        Star star = stars.get(id).value();
        int number = star.state().star();
        if (!policy.of(star.state().area()).mayEvaluate(number, by.prefix())) {
            throw new Rejected(new StarRejection.EvaluatorTooLow(number));
        }
        decision.accept(star);
        return stars.save(star, version);
    }
}
