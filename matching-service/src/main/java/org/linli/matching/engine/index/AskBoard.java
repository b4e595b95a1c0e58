package org.linli.matching.engine.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** All open asks, the other way round: which of them suit one person best. It never changes; a new one is made of what is open then. */
public final class AskBoard {

    private static final Comparator<Offer> ORDER = Comparator.comparingInt(Offer::score)
            .reversed()
            .thenComparingLong(o -> Member.draw(o.ask().need()))
            .thenComparing(o -> o.ask().need())
            .thenComparingLong(o -> o.ask().span().startsAt())
            .thenComparing(o -> o.ask().supervising());

    private final ScoringPolicy policy;
    private final Ask[] asks;
    private final int[] weekdays;
    private final int[] slots;
    private final long[] skills;
    private final long[] qualifications;

    public AskBoard(ScoringPolicy policy, Collection<Ask> open) {
        this.policy = policy;
        asks = open.toArray(Ask[]::new);
        weekdays = new int[asks.length];
        slots = new int[asks.length];
        skills = new long[asks.length];
        qualifications = new long[asks.length];
        for (int i = 0; i < asks.length; i++) {
            weekdays[i] = asks[i].span().weekday();
            slots[i] = asks[i].span().slots();
            skills[i] = asks[i].masks().skills();
            qualifications[i] = asks[i].masks().qualifications();
        }
    }

    public int size() {
        return asks.length;
    }

    /** The best {@code k} asks that the person may take, best first, of needs other than {@code butNot}. */
    public List<Offer> best(Member member, List<Promise> promised, Set<String> butNot, int k) {
        Promise[] promises = promised.toArray(Promise[]::new);
        List<Offer> best = new ArrayList<>(k + 1);
        for (int i = 0; i < asks.length; i++) {
            if ((member.skills() & skills[i]) != skills[i]
                    || (member.qualifications() & qualifications[i]) != qualifications[i]
                    || (member.times(weekdays[i]) & slots[i]) != slots[i]
                    || butNot.contains(asks[i].need())
                    || policy.blocks(asks[i], member, promises) != 0) {
                continue;
            }
            List<Part> parts = policy.parts(asks[i], member, promises);
            add(best, new Offer(asks[i], parts.stream().mapToInt(Part::points).sum(), parts), k);
        }
        return best;
    }

    private static void add(List<Offer> best, Offer offer, int k) {
        int at = best.size();
        while (at > 0 && ORDER.compare(offer, best.get(at - 1)) < 0) {
            at--;
        }
        if (at < k) {
            best.add(at, offer);
            if (best.size() > k) {
                best.removeLast();
            }
        }
    }
}
