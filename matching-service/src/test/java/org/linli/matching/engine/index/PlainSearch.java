package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.engine.Policy;

/** The same questions, answered person by person from the words of the rules; it shares nothing with the index but the records. */
final class PlainSearch {

    private final boolean weekly;
    private final Collection<Member> people;
    private final Map<String, List<Promise>> promises;

    PlainSearch(boolean weekly, Collection<Member> people, Map<String, List<Promise>> promises) {
        this.weekly = weekly;
        this.people = people;
        this.promises = promises;
    }

    record Found(String id, int score) {}

    List<Found> best(Ask ask, int k) {
        return people.stream()
                .filter(m -> against(ask, m).isEmpty())
                .map(m -> new Found(m.id(), score(ask, m)))
                .sorted(Comparator.comparingInt(Found::score)
                        .reversed()
                        .thenComparingLong(f -> Member.draw(f.id()))
                        .thenComparing(Found::id))
                .limit(k)
                .toList();
    }

    Counts count(Ask ask) {
        int feasible = 0;
        Integer[] only = new Integer[Rule.values().length];
        java.util.Arrays.fill(only, 0);
        Map<String, Integer> holders = new HashMap<>();
        for (Member m : people) {
            List<Rule> against = against(ask, m);
            if (against.isEmpty()) {
                feasible++;
            } else if (against.size() == 1) {
                only[against.getFirst().ordinal()]++;
                if (against.getFirst() == Rule.COMMITTED) {
                    promisesOf(m).stream()
                            .filter(p -> p.week() == ask.span().week())
                            .forEach(p -> holders.merge(p.need(), 1, Integer::sum));
                }
            }
        }
        return new Counts(feasible, List.of(only), holders);
    }

    List<Rule> against(Ask ask, Member m) {
        List<Rule> against = new ArrayList<>();
        if ((ask.masks().skills() & ~m.skills()) != 0) {
            against.add(Rule.SKILL);
        }
        if ((ask.masks().qualifications() & ~m.qualifications()) != 0
                || (ask.masks().barred() & m.qualifications()) != 0) {
            against.add(Rule.QUALIFICATION);
        }
        if ((ask.masks().languages() & ~m.languages()) != 0) {
            against.add(Rule.LANGUAGE);
        }
        if (m.hasTimes() && !declared(ask.span(), m)) {
            against.add(Rule.AVAILABILITY);
        }
        if (!near(ask, m)) {
            against.add(Rule.DISTANCE);
        }
        if (ask.vettedOn() != Ask.NO_VETTING && m.vettedUntil() < ask.vettedOn()) {
            against.add(Rule.VETTING);
        }
        if (busy(ask, m)) {
            against.add(Rule.COMMITTED);
        }
        if (ask.refused().contains(m.id())) {
            against.add(Rule.REFUSED);
        }
        return against;
    }

    private static boolean declared(Span span, Member m) {
        boolean any = false;
        for (int slot = 0; slot < 28; slot++) {
            int from = 420 + slot * 30;
            if (span.startMinute() < from + 30 && from < span.endMinute()) {
                any = true;
                if ((m.availability()[span.weekday()] >> slot & 1) == 0) {
                    return false;
                }
            }
        }
        return any;
    }

    private boolean near(Ask ask, Member m) {
        return weekly
                ? distance(ask, m) <= m.radius()
                : ask.place().area() / 1_000_000 == m.place().area() / 1_000_000;
    }

    private static float distance(Ask ask, Member m) {
        float dx = m.place().x() - ask.place().x();
        float dy = m.place().y() - ask.place().y();
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private List<Promise> promisesOf(Member m) {
        return promises.getOrDefault(m.id(), List.of());
    }

    private boolean busy(Ask ask, Member m) {
        List<Promise> all = promisesOf(m);
        long start = ask.span().startsAt();
        long end = ask.span().endsAt();
        if (all.stream().anyMatch(p -> start < p.endsAt() + 30 && p.startsAt() < end + 30)) {
            return true;
        }
        if (weekly) {
            long slots = (end - start) / 30;
            for (Promise p : all) {
                slots += (p.endsAt() - p.startsAt()) / 30;
            }
            return all.stream().anyMatch(p -> p.need().equals(ask.need()))
                    || all.size() >= m.maxEngagements()
                    || slots > m.maxSlots();
        }
        List<Promise> week =
                all.stream().filter(p -> p.week() == ask.span().week()).toList();
        long ordinary = week.stream().filter(p -> !p.supervising()).count();
        return week.size() >= Policy.DEFAULT.weeklySupervisions()
                || (!ask.supervising() && ordinary >= Policy.DEFAULT.weeklyEngagements());
    }

    int score(Ask ask, Member m) {
        return weekly ? utility(ask, m) : points(ask, m);
    }

    private int utility(Ask ask, Member m) {
        int category = Long.numberOfTrailingZeros(ask.taste().classes());
        int asked = Long.bitCount(ask.taste().preferredSkills());
        int fit = asked == 0 ? 0 : 250 * Long.bitCount(ask.taste().preferredSkills() & m.skills()) / asked;
        int u = ask.supervising() ? fit / 2 : fit;
        u += (int) (250 * (1 - distance(ask, m) / m.radius()));
        u += !ask.supervising() && (m.classes() >> category & 1) != 0 ? 150 : 0;
        u += m.rating();
        u += Math.max(0, 150 - 150 * m.recent() / 40);
        u += (category == 0 || category == 3) && (m.languages() & 2) != 0 ? 60 : 0;
        u += m.id().equals(ask.taste().prior()) ? 600 : 0;
        int[] steps = {0, 120, 300, 500, 700, 900, 1100, 1300};
        int step = steps[promisesOf(m).size()];
        return ask.taste().seatValue() + u - ((m.qualifications() & 32) != 0 ? step / 4 : step);
    }

    private int points(Ask ask, Member m) {
        long a = ask.place().area();
        long b = m.place().area();
        int points = 30 + ((m.classes() & ask.taste().classes()) != 0 ? 10 : 0);
        points += a == b ? 20 : a / 1_000 == b / 1_000 ? 12 : 5;
        points += m.hasTimes() && ask.span().startMinute() >= 420 && ask.span().endMinute() <= 1_260 ? 15 : 5;
        points += (m.rating() < 0 ? 70 : m.rating()) * 15 / 100;
        return points + Math.max(0, 10 - 3 * promisesOf(m).size() - m.recent() / 480);
    }
}
