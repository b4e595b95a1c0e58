package org.linli.matching.mediation;

import java.time.LocalDate;
import java.util.List;

/**
 * A people's mediation committee and its members (MAT-09).
 *
 * @param area the division it serves: a village or community, a street, a district
 * @param termEnds the first day after the term
 */
public record Committee(
        String committeeId, String name, String area, List<Mediator> members, LocalDate termFrom, LocalDate termEnds) {

    /** How a committee came to be what it is. */
    public enum Change {
        FORMED,
        RENEWED,
        MEMBERS_CHANGED
    }

    public Committee {
        members = List.copyOf(members);
    }

    static Committee elected(
            String id, String name, String area, List<Mediator> members, LocalDate from, CommitteeRules rules) {
        rules.check(members, from);
        return new Committee(id, name, area, members, from, from.plusYears(rules.termYears()));
    }

    /** The next term, with the same or other members. */
    Committee renewed(List<Mediator> elected, LocalDate from, CommitteeRules rules) {
        return elected(committeeId, name, area, elected, from, rules);
    }

    /** Members leave and come within a term. */
    Committee with(List<Mediator> changed, LocalDate today, CommitteeRules rules) {
        rules.check(changed, today);
        return new Committee(committeeId, name, area, changed, termFrom, termEnds);
    }

    public boolean inOffice(LocalDate day) {
        return !day.isBefore(termFrom) && day.isBefore(termEnds);
    }
}
