package org.linli.volunteer.star;

import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** VOL-23: a volunteer asks for the star whose hours he has. */
@Component
public class ApplyForStar {

    private final Stars stars;
    private final ReadFacts facts;
    private final StarPolicy policy;

    ApplyForStar(Stars stars, ReadFacts facts, StarPolicy policy) {
        this.stars = stars;
        this.facts = facts;
        this.policy = policy;
    }

    public Versioned<Star> handle(StarId id, long version) {
        Star star = stars.get(id).value();
        star.apply(facts.of(star.state()), policy);
        return stars.save(star, version);
    }
}
