package org.linli.matching.supply;

import org.linli.matching.engine.Person;
import org.linli.matching.engine.index.Member;
import org.linli.matching.engine.index.Place;

/** What the index knows of a person besides skills, as qualification bits. */
public final class Traits {

    public static final long ADULT = 1;
    /** Certified, or says that he does social work. */
    public static final long SOCIAL_WORKER = 2;

    public static final long CERTIFIED = 4;

    private static final int NO_LIMIT = Short.MAX_VALUE;

    private Traits() {}

    static Member member(Person p) {
        return new Member(
                p.id(),
                Place.in(p.area()),
                0,
                p.skills(),
                (p.minor() ? 0 : ADULT)
                        | (p.certified() || p.declared() ? SOCIAL_WORKER : 0)
                        | (p.certified() ? CERTIFIED : 0),
                p.languages(),
                p.classes(),
                p.rating(),
                p.recentMinutes(),
                NO_LIMIT,
                NO_LIMIT,
                p.availability(),
                p.vettedUntilDay());
    }
}
