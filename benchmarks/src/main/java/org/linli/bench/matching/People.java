package org.linli.bench.matching;

import java.util.List;
import java.util.Set;
import org.linli.matching.engine.index.Ask;
import org.linli.matching.engine.index.Masks;
import org.linli.matching.engine.index.Member;
import org.linli.matching.engine.index.PeopleIndex;
import org.linli.matching.engine.index.Place;
import org.linli.matching.engine.index.Promise;
import org.linli.matching.engine.index.Span;
import org.linli.matching.engine.index.Taste;
import org.linli.matching.engine.index.WeeklyUtility;

/** The instance in the supply index's words. */
final class People {

    private static final int SOCIAL_WORKER = 32;

    private People() {}

    static List<Member> members(Instance instance) {
        return instance.persons().stream().map(People::member).toList();
    }

    static PeopleIndex index(List<Member> members) {
        return PeopleIndex.of(new WeeklyUtility(), members);
    }

    private static Member member(Person person) {
        return new Member(
                name(person.id()),
                Place.at(person.x(), person.y()),
                person.radius(),
                person.skills(),
                person.quals(),
                person.languages(),
                person.preferredCategories(),
                person.rating(),
                person.recentHours(),
                person.maxEngagements(),
                person.maxSlots(),
                person.available().stream().mapToInt(Integer::intValue).toArray(),
                Long.MIN_VALUE);
    }

    static String name(int id) {
        return String.valueOf(id);
    }

    static Span span(Window window) {
        return Span.ofSlots(window.day(), window.start(), window.length());
    }

    static Ask ask(Need need, Role role, Window window) {
        boolean supervisor = role.kind() == Role.SUPERVISOR;
        return new Ask(
                name(need.id()),
                Place.at(need.x(), need.y()),
                span(window),
                new Masks(
                        role.skills(),
                        role.quals() | (supervisor ? SOCIAL_WORKER : 0),
                        role.kind() == Role.GENERAL ? SOCIAL_WORKER : 0,
                        supervisor ? 0 : need.languages()),
                new Taste(
                        need.preferredSkills(),
                        1L << need.category(),
                        need.seatValue(),
                        need.priorPerson() < 0 ? null : name(need.priorPerson())),
                supervisor,
                Ask.NO_VETTING,
                Set.of());
    }

    /** Every seat of the plan becomes a promise. */
    static void promise(Instance instance, PeopleIndex index, List<Seat> plan) {
        for (Seat seat : plan) {
            Need need = instance.needs().get(seat.need());
            Window window = need.windows().get(seat.window());
            boolean supervising = need.roles().get(seat.role()).kind() == Role.SUPERVISOR;
            index.promise(name(seat.person()), Promise.of(name(need.id()), span(window), supervising));
        }
        index.publish();
    }
}
